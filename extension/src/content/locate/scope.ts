/** The part of a page that belongs to one message, and the fields that stand in it above the message itself. */

import { means } from "./labels.ts";
import { identifierWords, labelsOf } from "./names.ts";
import type { Owner } from "./owner.ts";
import { closest, holds, isHtml, isInput, isVisible, parentOf } from "./tree.ts";

/** What a page marks as one thing. */
export const PARTS = "[role=dialog], dialog, form, [role=region], [role=main], main, article";

export function scopeOf(root: HTMLElement, owner: Owner | null): Element {
  const start = owner?.element ?? root;
  return closest(start, PARTS) ?? owner?.element ?? parentOf(root) ?? root;
}

const LINES = "input:not([type]), input[type=text], input[type=email], [role=textbox][contenteditable]:not([aria-multiline=true])";

/** The visible single lines above a message, topmost first. */
function linesAbove(scope: Element, root: HTMLElement): HTMLElement[] {
  return Array.from(scope.querySelectorAll(LINES)).filter(
    (line): line is HTMLElement => isHtml(line) && !line.contains(root) && !root.contains(line) && isVisible(line) && isAbove(line, root),
  );
}

/** Whether an element comes before the message, which may be in a frame of the element's page. */
export function isAbove(element: Element, root: HTMLElement): boolean {
  let here: Element | null = root;
  while (here !== null && here.ownerDocument !== element.ownerDocument) here = here.ownerDocument.defaultView?.frameElement ?? null;
  return here !== null && (element.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The field of the subject line; `null` where there is none. */
export function subjectAround(scope: Element, root: HTMLElement): HTMLInputElement | null {
  const fields = Array.from(scope.querySelectorAll<HTMLInputElement>("input:not([type]), input[type=text], input[type=hidden]"));
  const said = fields.find((field) => !holds(root, field) && isSubject(field));
  if (said !== undefined) return said;
  // Whatever its label says: in a mail, the last line above the message.
  const last = hasRecipientField(scope, root) ? linesAbove(scope, root).at(-1) : undefined;
  return last !== undefined && isInput(last) && !isForPeople(last) ? last : null;
}

function isSubject(field: HTMLInputElement): boolean {
  return identifierWords(field).some((word) => word.startsWith("subject")) || labelsOf(field).some((label) => means(label, "subject"));
}

/** Chips of people in a field that takes people. */
export const CHIPS =
  "[contenteditable=true] [draggable=true], [role=listbox] [role=option]:not([aria-selected]), " +
  "li[class*=recipient], [class*=pill i]:not([class*=pills i]), [class*=chip i]:not([class*=chips i])";

/** Whether there is a field for those who get the message. */
export function hasRecipientField(scope: Element, root: HTMLElement): boolean {
  const fields = scope.querySelectorAll("input, textarea, [contenteditable=true], [role=listbox]");
  if (Array.from(fields).some((field) => field !== root && !holds(root, field) && isForPeople(field))) return true;
  if (Array.from(scope.querySelectorAll(CHIPS)).some((chip) => !holds(root, chip) && isAbove(chip, root))) return true;
  return linesAbove(scope, root).length >= 2;
}

/** Whether a field is named as one for people: `to`, `_cc`, `recipients`. */
export function isForPeople(field: Element): boolean {
  const names = ["name", "id", "data-testid", "data-test-id", "data-qa"].map((attribute) => field.getAttribute(attribute) ?? "");
  return names.some((name) => /(?:^|[^a-z])(?:to|cc|bcc|recipients?)(?:$|[^a-z])/i.test(name) && !/reply.?to/i.test(name));
}
