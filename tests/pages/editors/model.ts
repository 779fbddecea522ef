/** What an editor itself holds: the tests ask this, never only the page. */
export interface Model {
  /** The text, one line for each block. */
  text(): string;
  /** Where the caret stands in that text, in UTF-16 code units. */
  caret(): number;
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
