/** Where the writer has switched it off, nothing of the extension runs. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Settings } from "../../extension/src/protocol.ts";
import type { Tab } from "../driver/session.ts";
import { badges, theBadge } from "./support/badge.ts";
import { BOX, clickOn, putBox } from "./support/compose.ts";
import { listen } from "./support/listen.ts";
import { openStage } from "./support/stage.ts";
import { until } from "./support/until.ts";

const ASKS = "Can you review the plan?";

const { pages, session } = await openStage();
const ear = await listen(session);
const options = await session.openExtensionPage("pages/options.html");
after(() => options.close());

async function set(settings: Partial<Settings>): Promise<void> {
  await options.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
}

const HOST = new URL(pages.origin).hostname;
const OFF: Readonly<Record<string, Partial<Settings>>> = {
  "for the site": { sites: [{ host: HOST, enabled: false }] },
  "for now": { quiet_until: Date.now() + 24 * 60 * 60 * 1000 },
};

/** Keys that pages and browsers have given a meaning. */
const KEYS = ["Control+e", "Control+k", "Alt+Shift+d", "Control+Enter", "Shift", "Escape"];

for (const [how, settings] of Object.entries(OFF)) {
  test(`failures 18, 19: switched off ${how}, no key costs anything, and every key is the page's`, async () => {
    await set({});
    const tab = await session.open(`${pages.origin}/living`);
    await putBox(tab);
    await clickOn(tab, BOX);
    await tab.type(ASKS);
    await theBadge(tab);

    await set(settings);
    await until(async () => assert.equal(await tab.overlay(), undefined));
    const before = (await ear.messages()).length;
    const heard = await hearKeys(tab);
    const runs = await session.runsOfExtension(tab, async () => {
      await tab.type(" Yes?");
      for (const keys of KEYS) await tab.press(keys);
      await until(async () => assert.ok((await heard()).length >= KEYS.length));
    });
    assert.ok(runs === null || runs === 0, `our scripts ran ${runs} times`);
    assert.deepEqual((await heard()).filter((each) => each.endsWith("true")), []);
    assert.deepEqual((await ear.messages()).slice(before), []);
    assert.deepEqual(await badges(tab), []);

    await set({});
    await until(async () => assert.match((await ear.latestDraft())?.text ?? "", /Yes\?/));
    await theBadge(tab);
    await tab.close();
  });

  test(`failure 18: switched off ${how}, a box costs one message when the writer comes to it`, async () => {
    await set(settings);
    const tab = await session.open(`${pages.origin}/living`);
    await putBox(tab);
    const before = (await ear.messages()).length;
    await clickOn(tab, BOX);
    const types = async (): Promise<string[]> => (await ear.messages()).slice(before).map(({ type }) => type);
    await until(async () => assert.deepEqual(await types(), ["draft", "gone"]));
    await tab.type(ASKS);
    await until(async () => assert.equal(await tab.evaluate(() => document.querySelector<HTMLElement>(".box")?.innerText), ASKS));
    assert.deepEqual(await types(), ["draft", "gone"]);
    await set({});
    await theBadge(tab);
    assert.equal((await ear.latestDraft())?.text, ASKS);
    await tab.close();
  });
}

/** Has the page listen to keys; gives what it hears: each key, and whether somebody has refused it. */
async function hearKeys(tab: Tab): Promise<() => Promise<string[]>> {
  await tab.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    addEventListener("keydown", (event) => {
      heard.push(`${event.key} ${event.defaultPrevented}`);
      // The page's own, so that nothing moves.
      if (event.ctrlKey || event.altKey || event.key === "Escape") event.preventDefault();
    });
  });
  return () => tab.evaluate(() => (window as unknown as { heard: string[] }).heard);
}
