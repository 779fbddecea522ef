/** From the element in focus to the root of what is being edited, and whether that could be a message at all. */

import { areaOf } from "../area.ts";
import { means } from "./labels.ts";
import { isNamed, labelsOf, wordsOf } from "./names.ts";
import { isHtml, isTextArea } from "./tree.ts";

/** The textarea, or the outermost editable element around the one in focus; `null` where nothing is edited. */
export function rootOf(target: EventTarget | null): HTMLElement | null {
  if (!isHtml(target)) return null;
  if (isTextArea(target)) return target;
  if (!target.isContentEditable) return null;
  let root: HTMLElement = target;
  for (let parent = root.parentElement; parent?.isContentEditable === true; parent = parent.parentElement) root = parent;
  return root;
}

/** Some write messages in CodeMirror: it is code where the lines are numbered, or don't wrap. */
const CODE_EDITORS = ".cm-editor:has(.cm-gutters), .CodeMirror:has(.CodeMirror-linenumber), .monaco-editor, .ace_editor";
const MESSAGE_EDITORS =
  "[data-lexical-editor], .ProseMirror, [data-slate-editor], .ql-editor, .ck-editor__editable, [data-tid=ckeditor], " +
  ".public-DraftEditor-content, [data-ms-editor], [g_editable], .mce-content-body, .v-RichText-input, .cke_editable, trix-editor, .cm-content";

/** What developers call that in which a message is written. */
export const MESSAGE_WORDS: ReadonlySet<string> = new Set([
  "message", "messages", "msg", "compose", "composer", "comment", "comments", "reply", "chat", "conversation", "composebody",
  "discussion",
]); // prettier-ignore

/** What they call the fields beside it, and texts that are settings. */
const FIELD_WORDS: ReadonlySet<string> = new Set([
  "recipient", "recipients", "search", "query", "filter", "password", "cc", "bcc", "replyto", "followupto",
  "css", "style", "styles", "stylesheet", "script", "sql", "regex", "keywords", "tags", "addresses", "urls", "options", "signature", "settings",
]); // prettier-ignore

/** What they call its title, where the name ends so: a forum's `topic_content` is a message. */
const TITLE_WORDS: ReadonlySet<string> = new Set(["subject", "topic", "title", "headline", "summary"]);
/** What a name may end in that says nothing. */
const CONTROL_WORDS: ReadonlySet<string> = new Set(["input", "field", "area", "textarea", "box", "line", "editor", "wrapper"]);

/** What trackers call the text of what is discussed, which is edited in the same editor as a comment. */
const DESCRIPTION: ReadonlySet<string> = new Set(["description"]);

/** Smaller boxes hold a name or a number; the height is that of one line of small print. */
const LEAST_WIDTH = 100;
const LEAST_HEIGHT = 16;

/** Whether a message could be written there: several lines, large enough, and not one of the fields beside it. */
export function couldHoldMessage(root: HTMLElement): boolean {
  return couldHoldText(root) && takesSeveralLines(root);
}

/** Whether a message could be written there if it takes more than one line, which some chats forget to say. */
export function couldHoldText(root: HTMLElement): boolean {
  if (!isWritable(root)) return false;
  const role = root.getAttribute("role");
  // Where names are offered while one writes, a text of several lines is a combobox, too.
  if ((role === "combobox" && root.getAttribute("aria-multiline") !== "true") || role === "searchbox" || root.getAttribute("aria-multiline") === "false") return false;
  if (root.closest("[role=search], search, h1, h2, h3") !== null || root.closest(CODE_EDITORS) !== null) return false;
  // Text that never wraps is code, or a line.
  return !/^(?:pre|nowrap)$/.test(getComputedStyle(root).whiteSpace) && !isFieldBeside(root);
}

/** Whether something can be written there now, and there is room for more than a name. */
export function isWritable(root: HTMLElement): boolean {
  if (isTextArea(root) && (root.readOnly || root.disabled)) return false;
  if (root.ariaReadOnly === "true" || root.ariaDisabled === "true" || root.closest("[aria-hidden=true]") !== null) return false;
  if (!root.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { width, height } = areaOf(root);
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
}

/** `role=textbox` alone is a single line by ARIA's default: Outlook's To is such a one. */
function takesSeveralLines(root: HTMLElement): boolean {
  if (isTextArea(root) || root.getAttribute("aria-multiline") === "true" || root.matches(MESSAGE_EDITORS)) return true;
  return !root.hasAttribute("role") || isNamed(root, MESSAGE_WORDS, 3);
}

/** A line for recipients, a subject or a search, by its label or by its own name. */
function isFieldBeside(root: HTMLElement): boolean {
  const names = [root.id, root.getAttribute("name") ?? "", root.dataset["testid"] ?? ""];
  if (names.some((name) => /^_?to$/i.test(name) || isFieldName(wordsOf(name)))) return true;
  if (!isTextArea(root) && isNamed(root, DESCRIPTION, 4)) return true;
  return labelsOf(root).some((label) => means(label, "decoy") && !means(label, "write"));
}

function isFieldName(words: readonly string[]): boolean {
  return words.some((word) => FIELD_WORDS.has(word)) || TITLE_WORDS.has(words.findLast((word) => !CONTROL_WORDS.has(word)) ?? "");
}
