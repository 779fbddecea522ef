/** The ways to put text in the place of what is selected, through an editor's own model and never around it. */

import { beforeInputEvent, pasteEvent } from "./page_events.ts";

/** Answers whether anything took notice; what came of it is for the caller to read. */
export type Insertion = (root: HTMLElement, text: string) => boolean;

/** As the browser itself types. */
export const command: Insertion = (_root, text) =>
  text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);

/** The same for text of several lines where the editor makes a paragraph of each line, and the browser would not. */
export const commandLines: Insertion = (_root, text) =>
  text.split("\n").every((line, index) => {
    const broken = index === 0 || document.execCommand("insertParagraph");
    return broken && (line === "" || document.execCommand("insertText", false, line));
  });

/** The same for text of several lines where the browser takes a newline for something else. */
export const commandHtml: Insertion = (_root, text) =>
  document.execCommand("insertHTML", false, escapedLines(text).join("<br>"));

/** As a person pastes text from a terminal. */
export const pastePlain: Insertion = (root, text) =>
  text === "" ? document.execCommand("delete") : paste(root, { "text/plain": text });

/** As a person pastes from another page: a paragraph for every line, so that an editor keeps empty ones. */
export const pasteHtml: Insertion = (root, text) => {
  const paragraphs = escapedLines(text).map((line) => `<p>${line === "" ? "<br>" : line}</p>`);
  return paste(root, { "text/html": paragraphs.join(""), "text/plain": text });
};

/** The same with breaks in place of paragraphs. */
export const pasteBreaks: Insertion = (root, text) =>
  paste(root, { "text/html": escapedLines(text).join("<br>"), "text/plain": text });

/**
 * As a person pastes from the same message: words in the marks of those that they replace. Editors give plain text the marks of
 * the text before it, which are others where the replaced words start a mark, or none.
 */
export const pasteInMarks: Insertion = (root, text) => {
  const marks = marksAround(root);
  if (marks.length === 0 || text === "" || text.includes("\n")) return pastePlain(root, text);
  const [line = ""] = escapedLines(text);
  const marked = marks.reduce((inner, mark) => `<${mark}>${inner}</${mark}>`, line);
  // The attribute tells ProseMirror that white space at the ends is meant; to others it says nothing.
  return paste(root, { "text/html": `<span data-pm-slice="0 0 []">${marked}</span>`, "text/plain": text });
};

const MARKS = new Set(["b", "strong", "i", "em", "u", "s", "del", "code", "sub", "sup", "mark"]);

/** The names of the marks that the selected text starts in, innermost first. */
function marksAround(root: HTMLElement): string[] {
  const selection = root.ownerDocument.getSelection();
  if (selection === null || selection.rangeCount === 0) return [];
  const marks: string[] = [];
  for (let node: Node | null = selection.getRangeAt(0).startContainer; node !== null && node !== root; node = node.parentNode) {
    if (node instanceof Element && MARKS.has(node.localName)) marks.push(node.localName);
  }
  return marks;
}

/** As a browser announces a paste, with the range that it is for. */
export const beforeInput: Insertion = (root, text) => {
  const selection = root.ownerDocument.getSelection();
  const ranges = selection === null || selection.rangeCount === 0 ? [] : [new StaticRange(selection.getRangeAt(0))];
  return !root.dispatchEvent(beforeInputEvent(text, ranges));
};

function paste(root: HTMLElement, data: Readonly<Record<string, string>>): boolean {
  return !root.dispatchEvent(pasteEvent(data));
}

function escapedLines(text: string): string[] {
  return text.split("\n").map((line) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
}

/** Takes the last step back, by the key that a person would press, and by the browser's command if nothing listens. */
export function undo(root: HTMLElement): void {
  const isApple = /^Mac|^iP/.test(navigator.platform);
  const init = { key: "z", code: "KeyZ", keyCode: 90, bubbles: true, cancelable: true, composed: true };
  const heard = !root.dispatchEvent(new KeyboardEvent("keydown", { ...init, ctrlKey: !isApple, metaKey: isApple }));
  if (!heard) document.execCommand("undo");
}
