/** The arithmetic of an edit, apart from any page. */

import type { Edit } from "../../protocol.ts";

/** The text with the edit made; `null` where it is not the text that the edit expects, or would cut a character in two. */
export function splice(text: string, edit: Edit): string | null {
  const { start, end } = edit.span;
  if (start > end || end > text.length || text.slice(start, end) !== edit.expect) return null;
  if (cutsPair(text, start) || cutsPair(text, end)) return null;
  return text.slice(0, start) + edit.insert + text.slice(end);
}

/** Where an offset stands after the edit: before it as it was, behind it moved along, inside it at its end. */
export function shifted(offset: number, edit: Edit): number {
  const { start, end } = edit.span;
  if (offset < start || (offset === start && end > start)) return offset;
  return offset >= end ? offset + edit.insert.length - (end - start) : start + edit.insert.length;
}

/**
 * The same change without what stays as it is at either end: an editor keeps the marks of text that it does not replace,
 * and gives new text those of the text before it.
 */
export function trimmed(edit: Edit): Edit {
  const start = commonStart(edit.expect, edit.insert);
  const [expect, insert] = [edit.expect.slice(start), edit.insert.slice(start)];
  const end = commonEnd(expect, insert);
  return {
    span: { start: edit.span.start + start, end: edit.span.end - end },
    expect: expect.slice(0, expect.length - end),
    insert: insert.slice(0, insert.length - end),
  };
}

/** How many code units two texts start with in common, as far as each is a character by itself. */
function commonStart(one: string, other: string): number {
  let length = 0;
  while (isPlain(one[length]) && one[length] === other[length]) length += 1;
  // A mark that follows belongs to the last of them.
  const followed = [one, other].some((text) => length < text.length && !isPlain(text[length]));
  return followed ? Math.max(0, length - 1) : length;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (isPlain(one.at(-length - 1)) && one.at(-length - 1) === other.at(-length - 1)) length += 1;
  return length;
}

/** Whether a code unit is a character by itself, whatever stands beside it: no half of a pair, no combining mark. */
function isPlain(unit: string | undefined): boolean {
  return unit !== undefined && /^[\p{L}\p{N}\p{P}\p{S} ]$/u.test(unit);
}

function cutsPair(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]$/.test(text.slice(0, offset)) && /^[\uDC00-\uDFFF]/.test(text.slice(offset));
}

/**
 * The same change with a neighbouring character of the same line replaced by itself: for editors that join typed text but
 * not replaced text into one undo step, and for deletions, which no paste can say. The edit itself where it has no
 * neighbour.
 */
export function widened(text: string, edit: Edit): Edit {
  const { start, end } = edit.span;
  const before = characterBefore(text, start);
  if (before !== null) {
    const kept = text.slice(before, start);
    return { span: { start: before, end }, expect: kept + edit.expect, insert: kept + edit.insert };
  }
  const after = characterAfter(text, end);
  if (after === null) return edit;
  const kept = text.slice(end, after);
  return { span: { start, end: after }, expect: edit.expect + kept, insert: edit.insert + kept };
}

/** Where the character before an offset starts, if it is one by itself and stands on the same line. */
function characterBefore(text: string, offset: number): number | null {
  const character = /[^\n\p{M}\u200D\u{1F3FB}-\u{1F3FF}]$/u.exec(text.slice(Math.max(0, offset - 2), offset))?.[0];
  return character === undefined ? null : offset - character.length;
}

function characterAfter(text: string, offset: number): number | null {
  const character = /^[^\n\p{M}\u200D]/u.exec(text.slice(offset, offset + 2))?.[0];
  return character === undefined ? null : offset + character.length;
}
