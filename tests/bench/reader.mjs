// The reader of times, compiled to WebAssembly, as a function of a text.
import { readFileSync } from "node:fs";

const CAPACITY = 200_000;

/** Instantiates the module; what it gives is the number of times that a text names. */
export async function reader(file) {
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {});
  const { memory, reserve, count } = instance.exports;
  const encoder = new TextEncoder();
  const start = reserve(CAPACITY);
  let buffer = new Uint8Array(memory.buffer, start, CAPACITY);
  return (text) => {
    // Memory that has grown is a new buffer. Encoding and copying the text are part of the price.
    if (buffer.length === 0) buffer = new Uint8Array(memory.buffer, start, CAPACITY);
    return count(start, encoder.encodeInto(text, buffer).written);
  };
}
