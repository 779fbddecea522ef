/** One battery for every editor: a draft is typed, judged, changed by a click, brought back by one undo, and typed on. */

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Session, Tab } from "../driver/session.ts";
import { openBrowser } from "../driver/open.ts";
import { EDITORS, servePages, type Pages } from "../pages/server.ts";
import { clickInPanel, offerLike, openPanel, panel, theBadge } from "./support/badge.ts";
import { judge, type Judgement } from "./support/engine.ts";
import { listen, type Ear } from "./support/listen.ts";
import { focusEditor, model, splice } from "./support/writer.ts";
import { until } from "./support/until.ts";

/** Lacks a timeline; lines, doubled spaces and characters of two code units are there to be lost. */
const DRAFT = "Hi Priya 👋\nI propose we move the export to  the nightly job, because it times out.\nDo you agree?";

let pages: Pages;
let session: Session;
let ear: Ear;

before(async () => {
  pages = await servePages();
  session = await openBrowser();
  ear = await listen(session);
});

after(async () => {
  await session?.close();
  await pages?.close();
});

for (const editor of EDITORS) {
  describe(editor, () => {
    let tab: Tab;

    before(async () => {
      tab = await session.open(`${pages.origin}/editors/${editor}`);
      await focusEditor(tab);
      await tab.type(DRAFT);
    });

    after(() => tab?.close());

    /** What the engine says of the draft as the content script sent it, once that is the whole text. */
    async function judgement(text: string): Promise<Judgement> {
      return until(async () => {
        const draft = await ear.latestDraft();
        assert.equal(draft?.text, text);
        return judge(draft);
      });
    }

    /** Waits until the badge shows what the engine says. */
    async function badgeAgrees({ marks }: Judgement): Promise<void> {
      await until(async () => {
        const badge = await theBadge(tab);
        assert.equal(badge.score, marks.score === null ? "" : String(marks.score));
        assert.deepEqual(
          badge.segments,
          marks.segments.map(({ element, status, asked }) => `${element[0]?.toUpperCase()} ${status}${asked ? " asked" : ""}`),
        );
      });
    }

    test("the badge shows what the engine says of exactly what was typed", async () => {
      assert.equal((await model(tab)).text, DRAFT);
      const judged = await judgement(DRAFT);
      const [timeline] = judged.marks.segments.filter(({ element }) => element === "timeline");
      assert.equal(timeline?.status, "absent");
      await badgeAgrees(judged);
      const { name } = await theBadge(tab);
      assert.match(name, new RegExp(`\\b${judged.marks.score}\\b`));
      for (const { element, asked } of judged.marks.segments) assert.equal(name.includes(element), asked, name);
    });

    test("the panel opens and closes by the keyboard, and the caret stays", async () => {
      const { caret } = await model(tab);
      const keys = await tabTo(tab);
      assert.ok(keys !== undefined, "Tab never reaches the badge");
      await tab.press("Enter");
      await panel(tab);
      assert.equal((await theBadge(tab)).expanded, "true");
      await tab.press("Escape");
      await until(async () => assert.equal((await theBadge(tab)).expanded, "false"));
      await focusEditor(tab, { click: false });
      assert.deepEqual(await model(tab), { text: DRAFT, caret });
    });

    test("a fix changes exactly what it says, one undo takes it back, and typing goes on", async () => {
      const { advice } = await judgement(DRAFT);
      const fix = advice.fixes.find(({ id }) => id === "reply-by");
      assert.ok(fix, "the engine offers no timeline");
      const { caret } = await model(tab);

      await openPanel(tab);
      const offer = await offerLike(tab, fix);
      const fixed = splice(DRAFT, offer.edit);
      assert.notEqual(fixed, DRAFT);
      await clickInPanel(tab, offer.label);
      await until(async () => assert.equal((await model(tab)).text, fixed));
      const shift = fix.edit.span.start < caret ? fix.edit.insert.length - (fix.edit.span.end - fix.edit.span.start) : 0;
      const settled = await judgement(fixed);
      await badgeAgrees(settled);
      assert.ok(!settled.marks.segments.some(({ element, asked }) => element === "timeline" && asked), "a timeline is still asked for");

      await focusEditor(tab, { click: false });
      const after = await model(tab);
      // At the caret itself, before and after the insertion are both right; nowhere else is.
      const right = fix.edit.span.start === caret ? [caret, caret + fix.edit.insert.length] : [caret + shift];
      assert.ok(right.includes(after.caret), `the caret is at ${after.caret}, not at ${right.join(" or ")}`);

      await tab.press("Control+z");
      await until(async () => assert.equal((await model(tab)).text, DRAFT));
      await judgement(DRAFT);

      await tab.press("Control+End");
      await tab.type(" Thanks!");
      await until(async () => assert.equal((await model(tab)).text, `${DRAFT} Thanks!`));
      await tab.press("Backspace");
      await until(async () => assert.equal((await model(tab)).text, `${DRAFT} Thanks`));
      await judgement(`${DRAFT} Thanks`);
    });
  });
}

/** Presses Tab until the badge has the focus. */
async function tabTo(tab: Tab): Promise<number | undefined> {
  for (let keys = 1; keys <= 10; keys += 1) {
    await tab.press("Tab");
    const overlay = await tab.overlay();
    if (await overlay?.evaluate((root) => root.activeElement?.localName === "button")) return keys;
  }
  return undefined;
}
