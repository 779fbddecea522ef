/** Reads a textarea: its value is its text, but for characters that nobody sees. */

import { isInvisible, normalised } from "./characters.ts";
import type { Place, Reading, Run } from "./reading.ts";

export function readField(field: HTMLTextAreaElement, places: readonly Place[]): Reading {
  const value = field.value;
  const runs: Run[] = [];
  const offsetAt: number[] = [];
  let text = "";
  let run: { start: number; offset: number } | null = null;
  const close = (): void => {
    if (run === null) return;
    runs.push({ ...run, length: text.length - run.start, node: field, whole: false });
    run = null;
  };
  for (let at = 0; at < value.length; at += 1) {
    const unit = value.charAt(at);
    offsetAt.push(text.length);
    if (isInvisible(unit)) close();
    else {
      run ??= { start: text.length, offset: at };
      text += normalised(unit);
    }
  }
  offsetAt.push(text.length);
  close();
  if (runs.length === 0) runs.push({ start: 0, length: 0, node: field, offset: 0, whole: false });
  const offsets = places.map((place) => (place.node === field ? (offsetAt[place.offset] ?? null) : null));
  return { text, runs, offsets };
}
