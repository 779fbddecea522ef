// Prints how many milliseconds the first text takes after the module was instantiated; each process has one first text.
//   node first.mjs MODULE
import { load } from "./module.mjs";
import { first } from "./texts.mjs";

const [read] = await load(process.argv[2], "count");
const start = performance.now();
read(first);
console.log(performance.now() - start);
