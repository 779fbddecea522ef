/** Where a change would be a wrong one it is not made, the writer is told so, and nothing is lost. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Tab } from "../driver/session.ts";
import type { EditorName } from "../pages/editor_names.ts";
import { clickInPanel, offerLike, openPanel, panel } from "./support/badge.ts";
import { judge } from "./support/engine.ts";
import { listen } from "./support/listen.ts";
import { openStage } from "./support/stage.ts";
import { found, until } from "./support/until.ts";
import { focusEditor, holds, model, replacing, splice, type, write } from "./support/writer.ts";

const DRAFT = "Hi Priya,\nI propose we move the export to the nightly job, because it times out.\nDo you agree?";
const EDIT = replacing(DRAFT, "nightly", "weekly");

/** One of each kind: the browser's own field, its own rich text, and an editor that has a model beside the page. */
const EDITORS: readonly EditorName[] = ["textarea", "plain", "prosemirror", "lexical"];

const { pages, session } = await openStage();
const ear = await listen(session);

async function open(editor: EditorName): Promise<Tab> {
  const tab = await session.open(`${pages.origin}/editors/${editor}`);
  await focusEditor(tab);
  await write(tab, DRAFT);
  return tab;
}

for (const editor of EDITORS) {
  describe(editor, () => {
    let tab: Tab;

    before(async () => {
      tab = await open(editor);
    });

    after(() => tab?.close());

    test("failure 10: a draft that was typed on since it was judged", async () => {
      await write(tab, DRAFT);
      const judged = await ear.draft(DRAFT);
      await type(tab, " Thanks!");
      await ear.draft(`${DRAFT} Thanks!`);
      assert.equal(await ear.edit(judged, EDIT), "changed");
      await holds(tab, `${DRAFT} Thanks!`);
    });

    test("an edit that expects other words", async () => {
      await write(tab, DRAFT);
      assert.equal(await ear.edit(await ear.draft(DRAFT), { ...EDIT, expect: "monthly" }), "changed");
      await holds(tab, DRAFT);
    });

    test("a key that is pressed while the words to be replaced are selected", async () => {
      await write(tab, DRAFT);
      const judged = await ear.draft(DRAFT);
      const { caret } = await model(tab);
      await tab.evaluate(() => {
        const isSelected = (): boolean => {
          const field = document.activeElement;
          if (field instanceof HTMLTextAreaElement) return field.selectionStart !== field.selectionEnd;
          return getSelection()?.isCollapsed === false;
        };
        // The key comes at the one moment at which it does harm; what it types, the browser types.
        const strike = (): void => {
          if (!isSelected()) return;
          document.removeEventListener("selectionchange", strike, true);
          const key = { key: "x", code: "KeyX", keyCode: 88, bubbles: true, cancelable: true };
          document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", key));
          document.execCommand("insertText", false, "x");
        };
        document.addEventListener("selectionchange", strike, true);
      });
      assert.equal(await ear.edit(judged, EDIT), "changed");
      await until(async () => {
        const { text } = await model(tab);
        assert.equal(text, `${DRAFT.slice(0, caret)}x${DRAFT.slice(caret)}`);
      });
    });

    test("a character that is still being composed", async () => {
      await write(tab, DRAFT);
      const judged = await ear.draft(DRAFT);
      await tab.compose("か");
      const { text } = await model(tab);
      const during = text === DRAFT ? judged : await ear.draft(text);
      assert.equal(await ear.edit(during, EDIT), "composing");
      await tab.endComposition("火");
      await holds(tab, `${DRAFT}火`);
      const composed = await ear.draft(`${DRAFT}火`);
      assert.equal(await ear.edit(composed, EDIT), "done");
      await holds(tab, `${splice(DRAFT, EDIT)}火`);
    });

    test("a box that leaves the page", async () => {
      await write(tab, DRAFT);
      const judged = await ear.draft(DRAFT);
      await tab.evaluate(() => {
        const leave = (): void => {
          document.removeEventListener("selectionchange", leave, true);
          document.querySelector("[aria-label=Message]")?.remove();
        };
        document.addEventListener("selectionchange", leave, true);
      });
      assert.equal(await ear.edit(judged, EDIT), "changed");
    });
  });
}

describe("a field that takes only some of the words", () => {
  let tab: Tab;

  before(async () => {
    tab = await open("textarea");
    await tab.evaluate((most) => document.querySelector("textarea")?.setAttribute("maxlength", String(most)), DRAFT.length + 5);
  });

  after(() => tab?.close());

  test("has its own text again, and the words are offered to be copied", async () => {
    const { draft } = await ear.draft(DRAFT);
    const fix = judge(draft).advice.fixes.find(({ id }) => id === "reply-by");
    assert.ok(fix, "the engine offers no timeline");
    await openPanel(tab);
    const { label } = await offerLike(tab, fix);
    await clickInPanel(tab, label);
    const file = await readFile(join(import.meta.dirname, "../../extension/_locales/en/messages.json"), "utf8");
    const words = JSON.parse(file) as Record<string, { message: string }>;
    for (const name of ["panel_outcome_failed", "panel_copy_instead"]) {
      const message = words[name]?.message;
      assert.ok(message, `no words for ${name}`);
      await found(`"${message}" in the panel`, async () =>
        (await panel(tab)).evaluate((wanted) => document.body.innerText.includes(wanted) || null, message),
      );
    }
    await holds(tab, DRAFT);
  });
});
