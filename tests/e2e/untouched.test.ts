/** Nothing of ours is in an editor: its HTML is the same, byte for byte, with the extension and without. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser } from "../driver/open.ts";
import type { Session, Tab } from "../driver/session.ts";
import { EDITOR_NAMES, type EditorName } from "../pages/editor_names.ts";
import { servePages, type Pages } from "../pages/server.ts";
import { openPanel, theBadge } from "./support/badge.ts";
import { until } from "./support/until.ts";
import { focusEditor, write as writeDraft } from "./support/writer.ts";

const DRAFT = "Hi Priya 👋\nI propose we move the export to  the nightly job.\nCan you review the plan by Thursday 5pm CET?";

let pages: Pages;
let bare: Session;
let session: Session;

before(async () => {
  pages = await servePages();
  bare = await openBrowser({ headless: true, bare: true });
  session = await openBrowser();
});

after(async () => {
  await session?.close();
  await bare?.close();
  await pages?.close();
});

interface Written {
  readonly editor: string;
  readonly around: string;
  readonly attributes: readonly string[];
}

/** Names that Draft.js and CKEditor give their parts by chance. */
const BY_CHANCE = /(?<=data-editor="|data-offset-key="|ck-editor__label_)[\da-z]+/g;

async function read(tab: Tab): Promise<Written> {
  const { editor, around, attributes } = await tab.evaluate(() => ({
    editor: document.querySelector("[aria-label^=Message]")?.outerHTML ?? "",
    around: document.querySelector("main")?.innerHTML ?? "",
    attributes: [document.documentElement, document.body].flatMap((element) => element.getAttributeNames()),
  }));
  return { editor: editor.replaceAll(BY_CHANCE, "…"), around: around.replaceAll(BY_CHANCE, "…"), attributes };
}

async function write(browser: Session, editor: EditorName): Promise<Tab> {
  const tab = await browser.open(`${pages.origin}/editors/${editor}`);
  await focusEditor(tab);
  await writeDraft(tab, DRAFT);
  return tab;
}

for (const editor of EDITOR_NAMES) {
  test(`failure 12: ${editor}`, async () => {
    const bareTab = await write(bare, editor);
    const tab = await write(session, editor);
    // Underlines while the badge is hovered, and the panel; then back, because editors mark the focus on themselves.
    const { area } = await theBadge(tab);
    await tab.moveTo(area.x + area.width / 2, area.y + area.height / 2);
    await openPanel(tab);
    await focusEditor(tab, { click: false });
    // Some mark the focus a moment after it has come.
    await until(async () => {
      const without = await read(bareTab);
      assert.ok(without.around.includes(without.editor) && without.editor !== "");
      assert.deepEqual(await read(tab), without);
    });
    await tab.close();
    await bareTab.close();
  });
}
