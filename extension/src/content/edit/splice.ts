/** The arithmetic of an edit, apart from any page. */

import type { Edit, Span } from "../../protocol.ts";

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
 * The same change with a neighbouring character of the same line replaced by itself, for editors that join typed text but
 * not replaced text into one undo step. The edit itself where it replaces anyway or has no neighbour.
 */
export function widened(text: string, edit: Edit): Edit {
  if (edit.span.start !== edit.span.end) return edit;
  const before = characterBefore(text, edit.span.start);
  if (before === null) return edit;
  const span: Span = { start: before, end: edit.span.end };
  const expect = text.slice(span.start, span.end);
  return { span, expect, insert: expect + edit.insert };
}

/** Where the whole character before an offset starts, if it is one code point and stands on the same line. */
function characterBefore(text: string, offset: number): number | null {
  const unit = text.charCodeAt(offset - 1);
  if (offset === 0 || text[offset - 1] === "\n" || unit === 0x200d || (unit >= 0xfe00 && unit <= 0xfe0f)) return null;
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 2 : offset - 1;
}
