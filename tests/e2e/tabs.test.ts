/** Many tabs with a compose box each share one engine, and give back what they held. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Tab } from "../driver/session.ts";
import { BOX, putBox } from "./support/compose.ts";
import { listen } from "./support/listen.ts";
import { openStage } from "./support/stage.ts";
import { until } from "./support/until.ts";

const TABS = 50;
const ASKS = "Can you review the plan?";

const { pages, session } = await openStage();
const ear = await listen(session);

/** Opens a tab with a draft in a box that has the focus, and waits until the background has it. */
async function openDraft(text: string): Promise<Tab> {
  const tab = await session.open(`${pages.origin}/living`);
  await putBox(tab);
  await tab.evaluate(
    (selector, draft) => {
      const box = document.querySelector<HTMLElement>(selector);
      if (box === null) throw new Error("no box");
      box.textContent = draft;
      box.focus();
    },
    BOX,
    text,
  );
  await until(async () => assert.equal((await ear.latestDraft())?.text, text));
  return tab;
}

test("failure 18: fifty tabs with a compose box each have one engine and one port each", async () => {
  const tabs: Tab[] = [];
  for (let each = 1; each <= TABS; each += 1) {
    tabs.push(await openDraft(`${ASKS} ${each}`));
    assert.equal(await ear.openPorts(), each);
  }
  assert.equal((await ear.messages()).length, TABS, "a box at rest has nothing to say");
  const engines = await session.engines(tabs);
  // Firefox's protocol tells of the background alone.
  assert.deepEqual(engines, { inBackground: 1, inPages: session.browser === "chromium" ? 0 : null });
  for (const tab of tabs) await tab.close();
  await until(async () => assert.equal(await ear.openPorts(), 0));
});
