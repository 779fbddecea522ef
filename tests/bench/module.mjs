// A module of Rust, compiled to WebAssembly, whose functions take a text.
import { readFileSync } from "node:fs";

const CAPACITY = 200_000;

/** Instantiates the module, and gives each of the functions named as one of a text that gives a number. */
export async function load(file, ...names) {
  const module = await WebAssembly.compile(readFileSync(file));
  // What the bindings of the extension would bring: nothing of it is called here.
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = () => 0;
  const { exports } = await WebAssembly.instantiate(module, imports);
  const encoder = new TextEncoder();
  const start = exports.reserve(CAPACITY);
  let buffer = new Uint8Array(exports.memory.buffer, start, CAPACITY);
  const call = (name) => (text) => {
    // Memory that has grown is a new buffer. Encoding and copying the text are part of the price.
    if (buffer.length === 0) buffer = new Uint8Array(exports.memory.buffer, start, CAPACITY);
    return exports[name](start, encoder.encodeInto(text, buffer).written);
  };
  return names.map(call);
}
