/** The arithmetic of an edit, apart from any page. */

import type { Edit } from "../../protocol.ts";

/** The text with the edit made; `null` where it is not the text that the edit expects. */
export function splice(text: string, edit: Edit): string | null {
  const { start, end } = edit.span;
  if (start > end || end > text.length || text.slice(start, end) !== edit.expect) return null;
  return text.slice(0, start) + edit.insert + text.slice(end);
}

/** Where an offset stands after the edit: before it as it was, behind it moved along, inside it at its end. */
export function shifted(offset: number, edit: Edit): number {
  const { start, end } = edit.span;
  if (offset < start || (offset === start && end > start)) return offset;
  return offset >= end ? offset + edit.insert.length - (end - start) : start + edit.insert.length;
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
