/** Somebody who writes in a page of the tests. */

import assert from "node:assert/strict";
import type { Edit } from "../../../extension/src/protocol.ts";
import type { Tab } from "../../driver/session.ts";
import type { Sent } from "../../pages/editors/model.ts";
import { found, until } from "./until.ts";

/** Puts the focus into the editor: by a click near its first line, or by the page where the caret must stay where it is. */
export async function focusEditor(tab: Tab, { click = true } = {}): Promise<void> {
  const point = await found("editor", () =>
    tab.evaluate((clicked) => {
      const editor = document.querySelector<HTMLElement>("[aria-label^=Message]");
      if (editor === null || window.model === undefined) return null;
      if (!clicked) editor.focus();
      const { x, y } = editor.getBoundingClientRect();
      return { x: x + 20, y: y + 20 };
    }, click),
  );
  if (click) await tab.clickAt(point.x, point.y);
}

/** What the editor itself holds; U+00A0 is a space there, too. */
export async function model(tab: Tab): Promise<{ text: string; caret: number }> {
  const { text, caret } = await tab.evaluate(() => ({ text: window.model.text(), caret: window.model.caret() }));
  return { text: text.replaceAll("\u00A0", " "), caret };
}

/** Presses a key, and waits until the page has been drawn: some editors put their caret right no sooner. */
export async function press(tab: Tab, keys: string): Promise<void> {
  await tab.press(keys);
  await drawn(tab);
}

/** Brings back what was undone: by the key, or by the button of an editor whose key is one that only a Mac's keyboard sends. */
export async function redo(tab: Tab): Promise<void> {
  const button = await tab.evaluate(() => {
    const area = document.querySelector("[data-trix-action=redo]")?.getBoundingClientRect();
    return area === undefined ? null : { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  });
  if (button === null) await press(tab, "Control+Shift+Z");
  else await tab.clickAt(button.x, button.y);
}

/** Types text within a line, and waits until the page has been drawn. */
export async function type(tab: Tab, text: string): Promise<void> {
  await tab.type(text);
  await drawn(tab);
}

async function drawn(tab: Tab): Promise<void> {
  await tab.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
}

/** Waits until the editor itself holds a text. */
export async function holds(tab: Tab, text: string): Promise<void> {
  await until(async () => assert.equal((await model(tab)).text, text));
}

/** The editor's text with its marks. */
export async function marked(tab: Tab): Promise<string> {
  return (await tab.evaluate(() => window.model.marked())).replaceAll("\u00A0", " ");
}

/** The text that a site would send. */
export async function sentText(tab: Tab): Promise<string> {
  const { type, data }: Sent = await tab.evaluate(() => window.model.sent());
  return type === "text/plain" ? data : textOfHtml(data);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

/** The text of the little HTML that editors write: a line for each paragraph and each `br` that holds none open. */
function textOfHtml(html: string): string {
  return html
    .replace(/<!--.*?-->/gs, "")
    // The first line of a plain contenteditable is in no block.
    .replace(/(?<=[^>])<(?:div|p)[^>]*>/g, "\n")
    .replace(/(?:<br[^>]*>)?\s*<\/(?:div|p)>\s*(?!\s*$)/g, "\n")
    .replace(/<br[^>]*>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replaceAll("\u00A0", " ");
}

/** Empties the editor by the keyboard. */
export async function clear(tab: Tab): Promise<void> {
  // An editor that has not yet heard of the selection deletes one character of it.
  await until(async () => {
    await press(tab, "Control+a");
    await press(tab, "Delete");
    assert.equal((await model(tab)).text, "");
  });
}

/** Puts this text into the editor, unless it is there, by the keyboard. */
export async function write(tab: Tab, text: string): Promise<void> {
  const { text: before } = await model(tab);
  if (before === text) return;
  if (before !== "") await clear(tab);
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) await press(tab, "Enter");
    const before = text.split("\n").slice(0, index).map((each) => `${each}\n`).join("");
    await holds(tab, before);
    await type(tab, line);
    await holds(tab, before + line);
  }
}

/** The edit that replaces the first occurrence of some words. */
export function replacing(text: string, words: string, insert: string): Edit {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { span: { start, end: start + words.length }, expect: words, insert };
}

/** The text after an edit. */
export function splice(text: string, { span, expect, insert }: Edit): string {
  if (text.slice(span.start, span.end) !== expect) throw new Error("the edit expects another text");
  return text.slice(0, span.start) + insert + text.slice(span.end);
}
