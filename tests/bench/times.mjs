// Times when::read, compiled to WebAssembly, against chrono-node in one process, on the same texts, turn by turn.
//   node times.mjs MODULE
// Prints a row for each text, with the median microseconds of both, and what is to be reached; fails where it is not.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import * as chrono from "chrono-node";
import { median, microseconds, verdict } from "./measure.mjs";
import { load } from "./module.mjs";
import { texts } from "./texts.mjs";

/** How many times as fast as chrono-node on every text. */
const RATIO = 5;
/** How many times as long 50,000 characters may take as 5,000: the work grows with the text and not faster. */
const GROWTH = 11;
/** Milliseconds for the first text after instantiation. */
const FIRST = 5;

const LENGTHS = [60, 500, 5000, 50000];
const PROCESSES = 9;
const VARIANTS = 64;

const wasm = process.argv[2];
const [read] = await load(wasm, "count");
const now = new Date("2026-02-17T15:04:05Z");
const ours = (text) => read(text);
const theirs = (text) => chrono.parse(text, now, { forwardDate: true }).length;

/** Texts that all differ, so that nobody's cache helps. */
function variants(seed, length) {
  const text = seed.repeat(Math.ceil(length / seed.length)).slice(0, length - 4);
  const letter = (n) => String.fromCharCode(97 + (n % 26));
  return Array.from({ length: VARIANTS }, (_, n) => text + letter(n) + letter(n >> 1) + letter(n >> 2) + letter(n >> 3));
}

/** The median microseconds of both, each text read by one and then by the other. */
function compare(seed, length) {
  const all = variants(seed, length);
  const rounds = Math.max(15, Math.min(1000, 400_000 / length));
  for (let round = 0; round < rounds / 3; round++) [ours, theirs].forEach((parse) => parse(all[round % VARIANTS]));
  const times = { ours: [], theirs: [] };
  for (let round = 0; round < rounds; round++) {
    times.theirs.push(microseconds(theirs, all[round % VARIANTS]));
    times.ours.push(microseconds(ours, all[round % VARIANTS]));
  }
  return { ours: median(times.ours), theirs: median(times.theirs) };
}

console.log(`text   characters    chrono-node µs      when µs    ratio    (at least ${RATIO})`);
for (const [name, seed] of Object.entries(texts)) {
  const row = {};
  for (const length of LENGTHS) {
    row[length] = compare(seed, length);
    const ratio = row[length].theirs / row[length].ours;
    const [theirTime, ourTime] = [row[length].theirs.toFixed(1).padStart(16), row[length].ours.toFixed(1).padStart(11)];
    console.log(`${name}  ${String(length).padStart(10)}  ${theirTime}  ${ourTime}  ${ratio.toFixed(1).padStart(7)}    ${verdict(ratio >= RATIO)}`);
  }
  const growth = row[50000].ours / row[5000].ours;
  console.log(`${name}  50,000 characters take ${growth.toFixed(1)} times as long as 5,000 (at most ${GROWTH}): ${verdict(growth <= GROWTH)}`);
}

const script = fileURLToPath(new URL("first.mjs", import.meta.url));
const firsts = Array.from({ length: PROCESSES }, () => Number(execFileSync(process.execPath, [script, wasm], { encoding: "utf8" })));
console.log(`first text after instantiation ${median(firsts).toFixed(2)} ms, the median of ${PROCESSES} processes (at most ${FIRST}): ${verdict(median(firsts) <= FIRST)}`);
