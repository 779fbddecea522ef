// What the benches measure with.

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** How many microseconds one call takes. */
export function microseconds(call, text) {
  const start = process.hrtime.bigint();
  call(text);
  return Number(process.hrtime.bigint() - start) / 1000;
}

/** How many microseconds of a processor a call takes, by those of all `texts` one after the other; what else the machine does is not
    counted. */
export function processorMicroseconds(call, texts) {
  const start = process.cpuUsage();
  for (const text of texts) call(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / texts.length;
}

let missed = 0;

/** "ok" or "MISSED", which makes the process fail in the end. */
export function verdict(reached) {
  if (!reached) missed++;
  process.exitCode = missed > 0 ? 1 : 0;
  return reached ? "ok" : "MISSED";
}
