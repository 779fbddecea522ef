/** Where things are in the page, as rectangles of the viewport. */

import { areaOf } from "../area.ts";
import { selectionIn } from "../edit/selection.ts";
import type { Rectangle } from "./place.ts";

/** A textarea's handle for resizing is in the corner that the badge would take. */
const RESIZE_HANDLE = 12;

/** The part of an element that its scrolling ancestors let be seen; `null` where that is nothing. */
export function visiblePart(element: HTMLElement): Rectangle | null {
  if (!element.checkVisibility({ visibilityProperty: true })) return null;
  let { left, top, right, bottom } = areaOf(element);
  for (let each = element.parentElement; each !== null && each !== document.body; each = each.parentElement) {
    if (getComputedStyle(each).overflow === "visible") continue;
    const clip = each.getBoundingClientRect();
    [left, top] = [Math.max(left, clip.left), Math.max(top, clip.top)];
    [right, bottom] = [Math.min(right, clip.right), Math.min(bottom, clip.bottom)];
  }
  if (getComputedStyle(element).resize !== "none") right -= RESIZE_HANDLE;
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : null;
}

/** The rectangle of the text's last line, where it is known. */
export function lastLine(root: HTMLElement): Rectangle | null {
  if (root instanceof HTMLTextAreaElement) return fieldText(root);
  let last: Node = root;
  while (last.lastChild !== null) last = last.lastChild;
  if (last === root) return null;
  const range = document.createRange();
  range.selectNode(last);
  return lastOf(range.getClientRects());
}

/** The rectangle of the line that is being written. */
export function caretLine(root: HTMLElement): Rectangle | null {
  const selection = selectionIn(root);
  if (selection === null || root instanceof HTMLTextAreaElement) return null;
  const range = document.createRange();
  range.setStart(selection[1].node, selection[1].offset);
  return lastOf(range.getClientRects());
}

function lastOf(rectangles: DOMRectList): Rectangle | null {
  return rectangles[rectangles.length - 1] ?? null;
}

/** The lines that a textarea's value takes, as one rectangle of its full width: longer lines wrap where nobody can ask. */
function fieldText(field: HTMLTextAreaElement): Rectangle {
  const { left, top, width } = field.getBoundingClientRect();
  const lineHeight = Number.parseFloat(getComputedStyle(field).lineHeight) || 20;
  const perLine = Math.max(1, width / (lineHeight * 0.4));
  const lines = field.value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return { left, top, width, height: lines * lineHeight + 8 };
}
