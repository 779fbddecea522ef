/** What the panel asks about a time, and how one press settles it. */

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import type { Person, Settings } from "../../extension/src/protocol.ts";
import type { Tab } from "../driver/session.ts";
import { clickInPanel, openPanel, panel, theBadge } from "./support/badge.ts";
import { openStage } from "./support/stage.ts";
import { found, settled, until } from "./support/until.ts";
import { focusEditor, model } from "./support/writer.ts";

const READERS: readonly Partial<Person>[] = [{ id: "sam", name: "Sam", place: "Tokyo", zone: "Asia/Tokyo" }];
const WRITER: Partial<Settings> = { zone: "America/Los_Angeles" };

const { pages, session } = await openStage();
let tab: Tab | undefined;

afterEach(async () => {
  await tab?.close();
  tab = undefined;
});

/** Keeps just this, and gives what is kept under `key`. */
async function stored(key: string, items?: Record<string, unknown>): Promise<unknown> {
  const page = await session.openExtensionPage("pages/options.html");
  const value = await page.evaluate(
    async (wanted, kept) => {
      if (kept !== null) {
        await chrome.storage.local.clear();
        await chrome.storage.local.set(kept);
      }
      return (await chrome.storage.local.get(wanted))[wanted] ?? null;
    },
    key,
    items ?? null,
  );
  await page.close();
  return value;
}

/** Types a draft for somebody in Tokyo and opens the panel. */
async function write(draft: string): Promise<Tab> {
  const written = await session.open(`${pages.origin}/editors/prosemirror`);
  tab = written;
  await focusEditor(written);
  await written.type(draft);
  await settled(() => theBadge(written));
  await openPanel(written);
  return written;
}

const wordsOf = async (written: Tab): Promise<string> =>
  (await panel(written)).evaluate(() => document.querySelector("main")?.innerText ?? "");

test("a zone of several meanings is asked about once, and the answer is remembered", async () => {
  await stored("people", { people: READERS, settings: WRITER });
  const draft = "Could you review the plan by tomorrow 5pm IST?";
  const written = await write(draft);
  await until(async () => assert.ok((await wordsOf(written)).includes("Which “IST”?")));
  await clickInPanel(written, "Kolkata (UTC+5:30)");
  const clear = draft.replace("IST", "UTC+05:30");
  await until(async () => assert.equal((await model(written)).text, clear));
  await until(async () => assert.ok(!(await wordsOf(written)).includes("Which")));
  const { zone_choices: choices } = (await stored("settings")) as Settings;
  assert.deepEqual(choices, [{ name: "IST", zone: "Asia/Kolkata" }]);

  await written.close();
  const again = await write(draft);
  await until(async () => assert.ok((await wordsOf(again)).includes("Kolkata")));
  assert.ok(!(await wordsOf(again)).includes("Which"));
});

test("a time without a zone is asked about where a reader has another clock, and one press adds it", async () => {
  await stored("people", { people: READERS, settings: WRITER });
  const draft = "Could you review the plan by tomorrow 5pm?";
  const written = await write(draft);
  await until(async () => assert.ok((await wordsOf(written)).includes("Whose 17:00? In Tokyo it is another time.")));
  const label = await found("button that adds the zone", () =>
    panel(written).then((inner) =>
      inner.evaluate(
        () => [...document.querySelectorAll("button")].map((button) => button.innerText).find((text) => text.startsWith("Say")) ?? null,
      ),
    ),
  );
  await clickInPanel(written, label);
  await until(async () => assert.match((await model(written)).text, /tomorrow 5pm P[SD]T\?$/));
  await until(async () => assert.ok(!(await wordsOf(written)).includes("Whose")));
  await focusEditor(written, { click: false });
  await written.press("Control+z");
  await until(async () => assert.equal((await model(written)).text, draft));
});

test("nothing is asked where every reader has the writer's clock", async () => {
  await stored("people", { people: READERS, settings: { zone: "Asia/Tokyo" } });
  const written = await write("Could you review the plan by tomorrow 5pm?");
  await until(async () => assert.ok((await wordsOf(written)).includes("17:00")));
  assert.ok(!(await wordsOf(written)).includes("Whose"));
});
