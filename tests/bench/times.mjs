// Times when::read, compiled to WebAssembly, against chrono-node in one process, on the same texts, turn by turn.
//   node times.mjs <bench_times.wasm> <folder of the package chrono-node>
// Prints a row per text: characters, the median microseconds of both, and their ratio.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const [wasmPath, chronoPath] = process.argv.slice(2);
const chrono = createRequire(import.meta.url)(path.resolve(chronoPath));

const instantiation = performance.now();
const { instance } = await WebAssembly.instantiate(readFileSync(wasmPath), {});
const instantiated = performance.now();
const { memory, reserve, count } = instance.exports;
const encoder = new TextEncoder();

const CAPACITY = 200_000;
const start = reserve(CAPACITY);
let buffer = new Uint8Array(memory.buffer, start, CAPACITY);

/** The number of times that the crate finds; encoding and copying the text are part of the price. */
function ours(text) {
  // Memory that has grown is a new buffer.
  if (buffer.length === 0) buffer = new Uint8Array(memory.buffer, start, CAPACITY);
  return count(start, encoder.encodeInto(text, buffer).written);
}

const now = new Date("2026-02-17T15:04:05Z");
const theirs = (text) => chrono.parse(text, now, { forwardDate: true }).length;

const dense =
  "Could you look at the draft before the review on Friday at 10:30am ET? If nothing blocks us we ship on March 3rd " +
  "between 14:00 and 15:00 UTC, and I am away from tomorrow afternoon until Monday. Please reply by EOD Thursday. ";
const plain =
  "The staging run finished and the numbers look right, but two of the older accounts still fail validation, so the " +
  "owner of that service should look at the logs and tell us whether the fix belongs in the importer or in the schema. ";

/** A text of its own for every call, so that nobody's cache helps. */
function variants(seed, length) {
  const text = seed.repeat(Math.ceil(length / seed.length)).slice(0, length - 4);
  const letter = (n) => String.fromCharCode(97 + (n % 26));
  return Array.from({ length: 64 }, (_, n) => text + letter(n) + letter(n >> 1) + letter(n >> 2) + letter(n >> 3));
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

function time(parse, text) {
  const start = process.hrtime.bigint();
  parse(text);
  return Number(process.hrtime.bigint() - start) / 1000;
}

const first = time(ours, dense);
console.log(`instantiate ${(instantiated - instantiation).toFixed(1)} ms, first parse ${(first / 1000).toFixed(2)} ms`);
console.log("text   characters    chrono-node µs    when µs    ratio");
for (const [name, seed] of [["dense", dense], ["plain", plain]]) {
  for (const length of [60, 500, 5000, 50000]) {
    const texts = variants(seed, length);
    const rounds = Math.max(15, Math.min(600, 300000 / length));
    for (let round = 0; round < rounds / 3; round++) [ours, theirs].forEach((parse) => parse(texts[round % 64]));
    const times = { ours: [], theirs: [] };
    for (let round = 0; round < rounds; round++) {
      times.theirs.push(time(theirs, texts[round % 64]));
      times.ours.push(time(ours, texts[round % 64]));
    }
    const [a, b] = [median(times.theirs), median(times.ours)];
    console.log(`${name}  ${String(length).padStart(10)}  ${a.toFixed(1).padStart(16)}  ${b.toFixed(1).padStart(9)}  ${(a / b).toFixed(1).padStart(7)}`);
  }
}
