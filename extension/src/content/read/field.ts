/** Reads a textarea: its value is its text, but for characters that nobody sees. */

import { endOfPlain, isInvisible, normalised } from "./characters.ts";
import type { Place, Reading, Run } from "./reading.ts";

export function readField(field: HTMLTextAreaElement, places: readonly Place[]): Reading {
  const value = field.value;
  const runs: Run[] = [];
  let text = "";
  let run: { start: number; offset: number } | null = null;
  const close = (): void => {
    if (run === null) return;
    runs.push({ ...run, length: text.length - run.start, node: field, whole: false });
    run = null;
  };
  for (let at = 0; at < value.length; ) {
    const end = endOfPlain(value, at, true);
    const piece = end > at ? value.slice(at, end) : value.charAt(at);
    if (end === at && isInvisible(piece)) close();
    else {
      run ??= { start: text.length, offset: at };
      text += end > at ? piece : normalised(piece);
    }
    at += piece.length;
  }
  close();
  if (runs.length === 0) runs.push({ start: 0, length: 0, node: field, offset: 0, whole: false });
  return { text, runs, offsets: places.map((place) => (place.node === field ? offsetAt(runs, place.offset) : null)) };
}

/** Where a place in the value is in the text: one among what nobody sees is at the end of what is before it. */
function offsetAt(runs: readonly Run[], offset: number): number {
  const run = runs.findLast((each) => each.offset <= offset);
  return run === undefined ? 0 : run.start + Math.min(offset - run.offset, run.length);
}
