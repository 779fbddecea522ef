/** The part of a page that belongs to one message, and the fields that stand in it above the message itself. */

import { means } from "./labels.ts";
import { identifierWords, labelsOf, wordsOf } from "./names.ts";
import type { Owner } from "./owner.ts";
import { closest, holds, isHtml, isInput, isVisible, parentOf } from "./tree.ts";

/** What a page marks as one thing. */
export const PARTS = "[role=dialog], dialog, form, [role=region], [role=main], main, article";

export function scopeOf(root: HTMLElement, owner: Owner | null): Element {
  const start = owner?.element ?? root;
  return closest(start, PARTS) ?? owner?.element ?? parentOf(root) ?? root;
}

const LINES = "input:not([type]), input[type=text], input[type=email], [role=textbox][contenteditable]:not([aria-multiline=true])";

/** What the line that says what it is about is named: `subject` in mail, `summary`, `title` and `topic` in trackers and forums. */
const SUBJECT = /^(?:subject|summary|title|topic)/;

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
  const said = fields.find((field) => !holds(root, field) && isSubject(field, root));
  if (said !== undefined) return said;
  // Whatever its label says: in a mail, the last line above the message.
  const last = hasRecipientField(scope, root) ? linesAbove(scope, root).at(-1) : undefined;
  return last !== undefined && isInput(last) && !isForPeople(last) ? last : null;
}

function isSubject(field: HTMLInputElement, root: HTMLElement): boolean {
  const words = identifierWords(field);
  // Mail hides the subject of an answer; what trackers hide, or show below, is of the issue and not of this text.
  if (words.some((word) => word.startsWith("subject"))) return true;
  const isHere = isVisible(field) && isAbove(field, root);
  return isHere && (words.some((word) => SUBJECT.test(word)) || labelsOf(field).some((label) => means(label, "subject")));
}

/** Chips of people in a field that takes people. */
export const CHIPS =
  "[contenteditable=true] [draggable=true], [role=listbox] [role=option]:not([aria-selected]), " +
  "li[class*=recipient], [class*=pill i]:not([class*=pills i]), [class*=chip i]:not([class*=chips i])";

/** Whether there is a field for those who get the message: trackers have one for copies, but none for whom it is to. */
export function hasRecipientField(scope: Element, root: HTMLElement): boolean {
  const fields = scope.querySelectorAll(FIELDS);
  if (Array.from(fields).some((field) => field !== root && !holds(root, field) && isForPeople(field, "to"))) return true;
  if (Array.from(scope.querySelectorAll(CHIPS)).some((chip) => !holds(root, chip) && isAbove(chip, root))) return true;
  // Lines that take chips are no inputs.
  return linesAbove(scope, root).some((line) => !isInput(line));
}

/** Fields, and what stands around the chips of one. */
export const FIELDS = "input, textarea, [name], [role=listbox]";

const TO: ReadonlySet<string> = new Set(["to", "headerto", "recipient", "recipients", "rcpt", "addressee", "addressees", "receiver", "receivers"]);
const COPY: ReadonlySet<string> = new Set(["cc", "bcc", "headercc", "headerbcc"]);
/** "assigned to", "reply to", "go to": what stands before a "to" that names nobody who gets the message. */
const OTHER_TO = /(?:ed|^(?:reply|follow|followup|back|go|jump|move|copy|link|return|redirect|up|belongs|relates|switch|scroll|apply|convert|add|attach|assign))$/;
/** "To date": what stands behind it in a range. */
const RANGE: ReadonlySet<string> = new Set(["date", "time", "page", "year", "month", "day", "status", "state", "type", "version", "revision", "branch", "folder", "amount"]);

/** Whether a field is named as one for people: `to`, `recipients`, and for those who get a copy `_cc`. */
export function isForPeople(field: Element, which: "to" | "all" = "all"): boolean {
  const names = ["name", "id", "data-testid", "data-test-id", "data-qa"].map((attribute) => wordsOf(field.getAttribute(attribute) ?? ""));
  return names.some((words) => words.some((word, index) => (which === "all" && COPY.has(word)) || (TO.has(word) && !saysOtherwise(words, index))));
}

function saysOtherwise(words: readonly string[], to: number): boolean {
  return OTHER_TO.test(words[to - 1] ?? "") || RANGE.has(words[to + 1] ?? "");
}
