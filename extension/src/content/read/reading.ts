/**
 * A compose box as one string, and the way back to its nodes.
 *
 * Offsets count UTF-16 code units. A place is a boundary point as a DOM Range has it; in a textarea, whose text is in no
 * node, it is the textarea itself with an offset into its value.
 */

import type { Span } from "../../protocol.ts";

/** A boundary point. */
export interface Place {
  readonly node: Node;
  readonly offset: number;
}

/** A piece of text that stands in one node. */
export interface Run {
  /** Where it starts in the text. */
  readonly start: number;
  /** How long it is in the text; 0 for the place of an empty line. */
  readonly length: number;
  readonly node: Node;
  /** Where it starts in the node. */
  readonly offset: number;
  /** Whether it is one thing for the page, as an image with a text: it is taken whole or not at all. */
  readonly whole: boolean;
}

/** What was read. */
export interface Reading {
  readonly text: string;
  /** Every run, in order; no two overlap, and none reaches over a line's end. */
  readonly runs: readonly Run[];
  /** For every place that was asked for, its offset; `null` for one outside the box. */
  readonly offsets: readonly (number | null)[];
}

/** The place before the code unit at `offset`, as the start of what a person would underline. */
export function startPlace(reading: Reading, offset: number): Place | null {
  const run = reading.runs.find((each) => each.start + each.length > offset);
  return run === undefined ? null : placeIn(run, Math.max(offset, run.start), "start");
}

/** The place after the code unit before `offset`, as the end of what a person would underline. */
export function endPlace(reading: Reading, offset: number): Place | null {
  const run = reading.runs.findLast((each) => each.length > 0 && each.start < offset);
  return run === undefined ? null : placeIn(run, Math.min(offset, run.start + run.length), "end");
}

/** Where a caret stands at `offset`: after the character before it, as when one types; on its own line in any case. */
export function caretPlace(reading: Reading, offset: number): Place | null {
  const touching = reading.runs.filter((run) => run.start <= offset && offset <= run.start + run.length);
  const run =
    touching.find((each) => each.length > 0 && each.start < offset) ??
    touching.find((each) => each.length > 0) ??
    touching[0];
  return run === undefined ? null : placeIn(run, offset, "start");
}

/** What a person would underline for a span; `null` where nothing visible is in it. */
export function underlined(reading: Reading, span: Span): { start: Place; end: Place } | null {
  const start = startPlace(reading, span.start);
  const end = endPlace(reading, span.end);
  if (start === null || end === null) return null;
  const visible = reading.runs.some((run) => Math.max(run.start, span.start) < Math.min(run.start + run.length, span.end));
  return visible ? { start, end } : null;
}

/** The two places between which the text of a span is selected; empty spans and line breaks included. */
export function selected(reading: Reading, span: Span): { start: Place; end: Place } | null {
  const lineAtStart = span.start === span.end || reading.text[span.start] === "\n";
  const lineAtEnd = span.start === span.end || reading.text[span.end - 1] === "\n";
  const start = lineAtStart ? caretPlace(reading, span.start) : startPlace(reading, span.start);
  const end = lineAtEnd ? caretPlace(reading, span.end) : endPlace(reading, span.end);
  return start === null || end === null ? null : { start, end };
}

function placeIn(run: Run, offset: number, side: "start" | "end"): Place {
  const into = offset - run.start;
  if (!run.whole) return { node: run.node, offset: run.offset + into };
  const behind = side === "end" ? into > 0 : into >= run.length && run.length > 0;
  return { node: run.node, offset: run.offset + (behind ? 1 : 0) };
}
