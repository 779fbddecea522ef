// Prints how many milliseconds the first text takes after the module was instantiated; each process has one first text.
//   node first.mjs MODULE
import { reader } from "./reader.mjs";
import { first } from "./texts.mjs";

const read = await reader(process.argv[2]);
const start = performance.now();
read(first);
console.log(performance.now() - start);
