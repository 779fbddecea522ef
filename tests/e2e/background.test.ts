/** The background is a cache: stopped at any moment, it loses nothing. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { clickInPanel, offerLike, openPanel, panel, theBadge } from "./support/badge.ts";
import { judge } from "./support/engine.ts";
import { openStage } from "./support/stage.ts";
import { until } from "./support/until.ts";
import { focusEditor, model, splice } from "./support/writer.ts";

const FIRST = "I propose we move the export to the nightly job, because it times out.";
const SECOND = " Do you agree?";

const { pages, session } = await openStage();

function judgeText(text: string): ReturnType<typeof judge> {
  return judge({ text, caret: text.length, channel: "chat", is_reply: false, subject: null, context: null, recipients: [] });
}

test("failure 22: stopped in the middle of a draft, it answers the next keystroke rightly", async () => {
  const tab = await session.open(`${pages.origin}/editors/prosemirror`);
  await focusEditor(tab);
  await tab.type(FIRST);
  await until(async () => assert.equal((await theBadge(tab)).score, String(judgeText(FIRST).marks.score)));

  await session.stopBackground();
  await until(async () => assert.equal(await session.backgroundRuns(), false));
  await tab.type(SECOND);
  const { score } = judgeText(FIRST + SECOND).marks;
  assert.notEqual(score, judgeText(FIRST).marks.score, "the two drafts must differ for this to tell anything");
  await until(async () => assert.equal((await theBadge(tab)).score, String(score)));
  await tab.close();
});

test("failure 22: stopped while the panel is open, it carries out the fix that the panel shows", async () => {
  const tab = await session.open(`${pages.origin}/editors/prosemirror`);
  await focusEditor(tab);
  await tab.type(FIRST + SECOND);
  const { advice, marks } = judgeText(FIRST + SECOND);
  await until(async () => assert.equal((await theBadge(tab)).score, String(marks.score)));
  await openPanel(tab);
  const fix = advice.fixes.find(({ id }) => id === "reply-by");
  assert.ok(fix, "the engine offers no timeline");
  const offer = await offerLike(tab, fix);

  await session.stopBackground();
  await until(async () => assert.equal(await session.backgroundRuns(), false));
  await clickInPanel(tab, offer.label);
  await until(async () => assert.equal((await model(tab)).text, splice(FIRST + SECOND, offer.edit)));
  await tab.close();
});

test("failure 22: stopped while the panel is open, it tells the panel of the next keystroke", async () => {
  const tab = await session.open(`${pages.origin}/editors/prosemirror`);
  await focusEditor(tab);
  await tab.type(FIRST);
  await openPanel(tab);
  await focusEditor(tab, { click: false });

  await session.stopBackground();
  await until(async () => assert.equal(await session.backgroundRuns(), false));
  await tab.type(" Thursday 5pm PT suits me.");
  const advice = await panel(tab);
  await until(async () => assert.match(await advice.evaluate(() => document.body.textContent ?? ""), /Thursday 5pm PT/));
  await tab.close();
});
