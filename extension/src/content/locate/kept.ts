/**
 * Texts that are kept and not sent to anybody: settings, pages of a wiki, records. Their forms have a text and a button, as a
 * message's have. What tells them apart is what their developers need: a place among settings, a version to compare with, a
 * line for what was changed, many fields.
 */

import { identifierWords, wordsOf } from "./names.ts";
import { couldHoldText } from "./root.ts";
import { isAbove } from "./scope.ts";
import { isFilled, isPosted } from "./served.ts";
import { closest, isHtml, isInput, isTextArea, isVisible } from "./tree.ts";

/** Where settings and pages of a wiki are edited, in addresses and in names. */
const KEEPING: ReadonlySet<string> = new Set([
  "setting", "settings", "preference", "preferences", "pref", "prefs", "config", "configuration", "admin", "administration", "wiki", "wikitext",
]); // prettier-ignore

/** How a hidden field is called that holds which version of a text is edited, so that two editors don't overwrite each other. */
const VERSIONS: ReadonlySet<string> = new Set(["version", "revision", "rev", "oldid", "edittime", "starttime", "baserev", "parentrev"]);

/** How a line below a text is called that says what was changed in it. */
const CHANGES: ReadonlySet<string> = new Set(["summary", "comment", "changes", "log", "reason", "changenote"]);

/** How the text is called that says what a thing is; below a title it opens an issue or a topic. */
const DESCRIPTIONS: ReadonlySet<string> = new Set(["description", "descr", "desc"]);

/** What settings and records are made of, and messages have few of. */
const CONTROLS = "select, input:is([type=checkbox], [type=radio], [type=number], [type=password], [type=date], [type=time], [type=color], [type=range])";
const MOST_CONTROLS = 2;

/** Whether a text of which nothing says that it is sent is one that is kept, if no line for its subject stands above it. */
export function isKept(root: HTMLElement): boolean {
  if (ownWords(root).some((word) => DESCRIPTIONS.has(word))) return true;
  const fields = fieldsAround(root);
  if (fields.some(holdsVersion) || fields.some((field) => tellsOfChanges(field, root)) || isEditedAnew(root)) return true;
  return fields.filter((field) => field.matches(CONTROLS) && isVisible(field)).length > MOST_CONTROLS;
}

/** Whether its names, its form's address or its page's say that it is a setting or a page of a wiki. */
export function isAmongSettings(root: HTMLElement): boolean {
  const action = closest(root, "form")?.getAttribute("action") ?? "";
  const words = [...ownWords(root), ...pathWords(action, root), ...pathWords("", root)];
  return words.some((word) => KEEPING.has(word));
}

/** Whether it only says what a longer text in its form is for, in which nobody is written to: a query, a script. */
export function standsBesideCode(root: HTMLElement): boolean {
  const height = (text: Element): number => text.getBoundingClientRect().height;
  return fieldsAround(root).some((field) => field !== root && isTextArea(field) && !couldHoldText(field) && height(field) >= height(root));
}

function ownWords(root: HTMLElement): string[] {
  return [root.id, root.getAttribute("name") ?? ""].flatMap(wordsOf);
}

/** The words of an address, relative to the page's, without its host and its query. */
function pathWords(address: string, root: HTMLElement): string[] {
  const { baseURI } = root.ownerDocument;
  if (!URL.canParse(address, baseURI)) return [];
  const { pathname, hash } = new URL(address, baseURI);
  return [pathname, hash].flatMap(wordsOf);
}

/** The fields of its form. */
function fieldsAround(root: HTMLElement): HTMLElement[] {
  const form = closest(root, "form") as HTMLFormElement | null;
  return form === null ? [] : Array.from(form.elements).filter(isHtml);
}

function holdsVersion(field: HTMLElement): boolean {
  return isInput(field) && field.type === "hidden" && identifierWords(field).some((word) => VERSIONS.has(word));
}

function tellsOfChanges(field: HTMLElement, root: HTMLElement): boolean {
  if (!isInput(field) || field.type !== "text" || !isVisible(field) || isAbove(field, root)) return false;
  return identifierWords(field).some((word) => CHANGES.has(word));
}

/** Whether a server has filled it with a text that is no quote. */
function isEditedAnew(root: HTMLElement): boolean {
  return isTextArea(root) && isPosted(root) && isFilled(root) && !/^>/m.test(root.defaultValue);
}
