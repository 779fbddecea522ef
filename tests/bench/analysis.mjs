// Times what the engine does for a draft, times and judgement, compiled to WebAssembly.
//   node analysis.mjs MODULE
// Prints the medians of the processor's time, and what is to be reached; fails where it is not. On a machine that does other work
// meanwhile the medians grow, as its caches are shared; the ratios stay.
import { drafts } from "./drafts.mjs";
import { median, processorMicroseconds, verdict } from "./measure.mjs";
import { load } from "./module.mjs";

/** Microseconds for a draft never seen, by its length in characters. */
const AIMS = { 500: 100, 50000: 8000 };
/** How many times as long 50,000 characters may take as 5,000: the work grows with the text and not faster. */
const GROWTH = 11;
/** Which part of a whole analysis a keystroke in 50,000 characters may take. */
const KEYSTROKE = 1 / 3;

const ROUNDS = 25;
/** How many drafts of a length a round reads, so that the clock of the processor can tell. */
const BATCHES = { 500: 40, 5000: 4, 50000: 1 };
const LENGTHS = Object.keys(BATCHES).map(Number);

const [analyse, keystroke] = await load(process.argv[2], "analyse", "keystroke");
// The engine has been at work for a while before anybody writes fifty thousand characters.
for (const text of drafts(5000, 100)) analyse(text);

// Round by round through all lengths, so that a busy moment of the machine meets each of them.
const times = Object.fromEntries(LENGTHS.map((length) => [length, []]));
const texts = Object.fromEntries(LENGTHS.map((length) => [length, drafts(length, ROUNDS * BATCHES[length])]));
const keys = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const length of LENGTHS) {
    const batch = texts[length].slice(round * BATCHES[length], (round + 1) * BATCHES[length]);
    times[length].push(processorMicroseconds(analyse, batch));
  }
  const whole = texts[50000][round];
  const middle = whole.indexOf(" ", 25000) + 1;
  keystroke(whole);
  const typed = ["a", "an", "and", "and ", "and y"].map((word) => whole.slice(0, middle) + word + whole.slice(middle));
  keys.push(processorMicroseconds(keystroke, typed));
}

const typical = Object.fromEntries(LENGTHS.map((length) => [length, median(times[length])]));
for (const length of LENGTHS) {
  const aim = AIMS[length];
  const reached = aim === undefined ? "" : `  (at most ${aim}): ${verdict(typical[length] <= aim)}`;
  console.log(`${String(length).padStart(6)} characters never seen  ${typical[length].toFixed(0).padStart(6)} µs${reached}`);
}
const growth = typical[50000] / typical[5000];
console.log(`50,000 characters take ${growth.toFixed(1)} times as long as 5,000 (at most ${GROWTH}): ${verdict(growth <= GROWTH)}`);
const key = median(keys);
const share = key / typical[50000];
console.log(
  `a keystroke in 50,000 characters takes ${key.toFixed(0)} µs, ${share.toFixed(2)} of a whole analysis ` +
    `(at most ${KEYSTROKE.toFixed(2)}): ${verdict(share <= KEYSTROKE)}`,
);
