/** What an editor itself holds: the tests ask this, never only the page. */
export interface Model {
  /** The text, one line for each block, with every space as the editor keeps it. */
  text(): string;
  /** Where the caret stands in that text, in UTF-16 code units. */
  caret(): number;
  /** Which marks the editor can give text, by Ctrl+B and Ctrl+E. */
  readonly marks: readonly Mark[];
  /** The text with `**bold**` and `` `code` ``. */
  marked(): string;
  /** What a site would send, in the editor's own form. */
  sent(): Sent;
}

export type Mark = "bold" | "code";

export interface Sent {
  readonly type: "text/html" | "text/plain";
  readonly data: string;
}

declare global {
  interface Window {
    model: Model;
  }
}

export function place(): HTMLElement {
  const element = document.getElementById("editor");
  if (element === null) throw new Error("the page has no place for the editor");
  return element;
}

/** Makes the page's own place the editable: for editors that come without an element of their own. */
export function editablePlace(): HTMLElement {
  const box = place();
  box.className = "box";
  box.contentEditable = "true";
  box.role = "textbox";
  box.ariaMultiLine = "true";
  box.setAttribute("aria-label", "Message");
  return box;
}

/** The number that lets a style sheet made by a script in: the server writes it into the page. */
export function nonce(): string {
  return document.querySelector<HTMLMetaElement>("meta[name=csp-nonce]")?.content ?? "";
}

/** A stretch of text with the same marks. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly code: boolean;
}

/** The lines of a text with their marks, whatever the pieces that an editor keeps them in. */
export function spellMarks(lines: readonly (readonly Run[])[]): string {
  return lines.map(spellLine).join("\n");
}

function spellLine(runs: readonly Run[]): string {
  let spelled = "";
  let open = "";
  for (const { text, bold, code } of runs) {
    if (text === "") continue;
    const marks = (bold ? "**" : "") + (code ? "`" : "");
    if (marks !== open) spelled += reversed(open) + marks;
    open = marks;
    spelled += text;
  }
  return spelled + reversed(open);
}

function reversed(marks: string): string {
  return Array.from(marks).reverse().join("");
}
