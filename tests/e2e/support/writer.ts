/** Somebody who writes in a page of the tests. */

import type { Edit } from "../../../extension/src/protocol.ts";
import type { Tab } from "../../driver/session.ts";
import type {} from "../../pages/editors/model.ts";
import { found } from "./until.ts";

/** Puts the focus into the editor: by a click near its first line, or by the page where the caret must stay where it is. */
export async function focusEditor(tab: Tab, { click = true } = {}): Promise<void> {
  const point = await found("editor", () =>
    tab.evaluate((clicked) => {
      const editor = document.querySelector<HTMLElement>("[aria-label=Message]");
      if (editor === null || window.model === undefined) return null;
      if (!clicked) editor.focus();
      const { x, y } = editor.getBoundingClientRect();
      return { x: x + 20, y: y + 20 };
    }, click),
  );
  if (click) await tab.clickAt(point.x, point.y);
}

/** What the editor itself holds. */
export async function model(tab: Tab): Promise<{ text: string; caret: number }> {
  return tab.evaluate(() => ({ text: window.model.text(), caret: window.model.caret() }));
}

/** The text after an edit. */
export function splice(text: string, { span, expect, insert }: Edit): string {
  if (text.slice(span.start, span.end) !== expect) throw new Error("the edit expects another text");
  return text.slice(0, span.start) + insert + text.slice(span.end);
}
