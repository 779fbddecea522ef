/** The model of an editor whose model is its DOM: text, `br`, and a block for each further line. */

import { spellMarks, type Mark, type Model, type Run } from "./model.ts";

interface Point {
  readonly node: Node;
  readonly offset: number;
}

const BLOCKS = new Set(["DIV", "P"]);

/** @param wanted only the text before this point */
function readLines(root: HTMLElement, wanted: Point | null): Run[][] {
  const lines: Run[][] = [[]];
  let done = false;
  const visit = (node: Node, bold: boolean, code: boolean): void => {
    if (BLOCKS.has(node.nodeName) && node !== root && node.previousSibling !== null) lines.push([]);
    if (node instanceof Text) {
      done ||= node === wanted?.node;
      // Some editors keep a caret between marks with a character of no width.
      const text = (node === wanted?.node ? node.data.slice(0, wanted.offset) : node.data).replaceAll(/[\u200B\uFEFF]/g, "");
      lines.at(-1)?.push({ text, bold, code });
      return;
    }
    // The last `br` of a block only holds the line open.
    if (node.nodeName === "BR" && node.nextSibling !== null) lines.push([]);
    const isBold = bold || node.nodeName === "B" || node.nodeName === "STRONG";
    const isFont = node.nodeName === "FONT";
    const isCode = isFont ? (node as HTMLElement).matches("[face=monospace]") : code || node.nodeName === "CODE";
    for (const [index, child] of [...node.childNodes].entries()) {
      if (node === wanted?.node && index === wanted.offset) done = true;
      if (done) return;
      visit(child, isBold, isCode);
    }
    done ||= node === wanted?.node;
  };
  visit(root, false, false);
  return lines;
}

export function textOf(root: HTMLElement, until: Point | null = null): string {
  return readLines(root, until)
    .map((line) => line.map(({ text }) => text).join(""))
    .join("\n");
}

export function caretIn(root: HTMLElement): number {
  const selection = root.ownerDocument.getSelection();
  if (!selection?.focusNode || !root.contains(selection.focusNode)) return -1;
  return textOf(root, { node: selection.focusNode, offset: selection.focusOffset }).length;
}

/** @param marks which marks the editor can give text */
export function domModel(root: HTMLElement, marks: readonly Mark[] = ["bold", "code"]): Model {
  return {
    text: () => textOf(root),
    caret: () => caretIn(root),
    marks,
    marked: () => spellMarks(readLines(root, null)),
    sent: () => ({ type: "text/html", data: root.innerHTML }),
  };
}
