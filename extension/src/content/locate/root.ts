/** From the element in focus to the root of what is being edited, and whether that could be a message at all. */

import { means } from "./labels.ts";
import { labelsOf } from "./names.ts";

/** The textarea, or the outermost editable element around the one in focus; `null` where nothing is edited. */
export function rootOf(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof HTMLElement)) return null;
  if (target instanceof HTMLTextAreaElement) return target;
  if (!target.isContentEditable) return null;
  let root = target;
  for (let parent = root.parentElement; parent?.isContentEditable === true; parent = parent.parentElement) root = parent;
  return root;
}

const CODE_EDITORS = ".cm-content, .cm-editor, .monaco-editor, .CodeMirror, .ace_editor";
const MESSAGE_EDITORS =
  "[data-lexical-editor], .ProseMirror, [data-slate-editor], .ql-editor, .ck-editor__editable, [data-tid=ckeditor], " +
  ".public-DraftEditor-content, [data-ms-editor], [g_editable], .mce-content-body, .v-RichText-input";

/** Smaller boxes hold a name or a number; the height is that of one line of small print. */
const LEAST_WIDTH = 100;
const LEAST_HEIGHT = 16;

/** Whether a message could be written there: several lines, large enough, and not one of the fields beside it. */
export function couldHoldMessage(root: HTMLElement): boolean {
  const role = root.getAttribute("role");
  if (role === "combobox" || role === "searchbox" || root.getAttribute("aria-multiline") === "false") return false;
  if (root.closest("[role=search], search") !== null || root.closest(CODE_EDITORS) !== null) return false;
  if (isLocked(root) || !root.checkVisibility({ visibilityProperty: true })) return false;
  const { width, height } = root.getBoundingClientRect();
  if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return false;
  return takesSeveralLines(root) && !labelsOf(root).some((label) => means(label, "decoy") && !means(label, "write"));
}

function isLocked(root: HTMLElement): boolean {
  if (root instanceof HTMLTextAreaElement && (root.readOnly || root.disabled)) return true;
  return root.ariaReadOnly === "true" || root.ariaDisabled === "true";
}

/** `role=textbox` alone is a single line by ARIA's default: Outlook's To is such a one. */
function takesSeveralLines(root: HTMLElement): boolean {
  if (root instanceof HTMLTextAreaElement) return true;
  return root.getAttribute("aria-multiline") === "true" || !root.hasAttribute("role") || root.matches(MESSAGE_EDITORS);
}
