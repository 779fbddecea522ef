/** What goes between a page and the background while somebody types faster than the screen is drawn. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Tab } from "../driver/session.ts";
import { theBadge } from "./support/badge.ts";
import { BOX, clickOn, putBox } from "./support/compose.ts";
import { listen } from "./support/listen.ts";
import { openStage } from "./support/stage.ts";
import { settled, until } from "./support/until.ts";

const ASKS = "Can you review the plan?";
const BURST = " It blocks the release, because nobody else knows the export, and the customer waits for it since Monday.";

const { pages, session } = await openStage();
const ear = await listen(session);

interface Counted {
  /** Animation frames so far. */
  frames: number;
  /** How often the badge was drawn in each of them. */
  drawn: number[];
}

/** A box in which a question is written and judged, in a page that counts from now on. */
async function open(): Promise<Tab> {
  const tab = await session.open(`${pages.origin}/living`);
  await putBox(tab);
  await clickOn(tab, BOX);
  await tab.type(ASKS);
  await until(async () => assert.equal((await ear.latestDraft())?.text, ASKS));
  await theBadge(tab);
  await tab.evaluate(() => {
    const counted: Counted = { frames: 0, drawn: [0] };
    Object.assign(window, { counted });
    const count = (): void => {
      counted.frames += 1;
      counted.drawn.push(0);
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  await (await tab.overlay())?.evaluate((root) => {
    const segments = root.querySelector(".segments");
    if (segments === null) throw new Error("no badge");
    const { counted } = window as unknown as { counted: Counted };
    new MutationObserver(() => (counted.drawn[counted.frames] = (counted.drawn[counted.frames] ?? 0) + 1)).observe(segments, { childList: true });
  });
  return tab;
}

function counted(tab: Tab): Promise<Counted> {
  return tab.evaluate(() => (window as unknown as { counted: Counted }).counted);
}

/** The texts that were sent since so many messages, once the last of them is this one. */
async function sentSince(before: number, last: string): Promise<string[]> {
  await until(async () => assert.equal((await ear.latestDraft())?.text, last));
  return (await ear.messages()).slice(before).map((message) => (message.type === "draft" ? message.draft.text : message.type));
}

/** How often the badge was drawn, once it rests. */
async function drawnInAll(tab: Tab): Promise<number> {
  return settled(async () => (await counted(tab)).drawn.reduce((sum, each) => sum + each, 0));
}

test("of many changes within a frame the latest text alone is sent, and answered once", async () => {
  const tab = await open();
  const before = (await ear.messages()).length;
  const CHANGES = 50;
  const FRAMES = 12;
  const { last, frames } = await tab.evaluate(
    async (text, changes, most) => {
      const { counted } = window as unknown as { counted: Counted };
      const box = document.querySelector(".box");
      if (box === null) throw new Error("no box");
      const start = counted.frames;
      let last = "";
      for (let frame = 0; frame < most; frame += 1) {
        for (let change = 0; change < changes; change += 1) {
          last = `${text} ${frame}.${change}`;
          box.textContent = last;
          box.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }
        await new Promise(requestAnimationFrame);
      }
      return { last, frames: counted.frames - start };
    },
    ASKS,
    CHANGES,
    FRAMES,
  );
  const sent = await sentSince(before, last);
  assert.ok(sent.length <= frames + 1, `${sent.length} messages in ${frames} frames`);
  for (const text of sent) assert.ok(text.endsWith(`.${CHANGES - 1}`), `${text} was sent, which was the text of no frame`);
  const drawn = await drawnInAll(tab);
  assert.ok(drawn > 0 && drawn <= sent.length, `${drawn} answers to ${sent.length} messages`);
  await tab.close();
});

test("of keys that come faster than frames the latest text wins", async () => {
  const tab = await open();
  const before = (await ear.messages()).length;
  const { frames: start } = await counted(tab);
  await tab.type(BURST);
  const { frames: end } = await counted(tab);
  const sent = await sentSince(before, ASKS + BURST);
  assert.ok(sent.length <= end - start + 1, `${sent.length} messages in ${end - start} frames`);
  assert.ok(sent.length <= BURST.length, `${sent.length} messages for ${BURST.length} keys`);
  const drawn = await drawnInAll(tab);
  assert.ok(drawn > 0 && drawn <= sent.length, `${drawn} answers to ${sent.length} messages`);
  await tab.close();
});
