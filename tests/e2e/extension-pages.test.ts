/** Popup and options, by keyboard, with the real engine behind them. */

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import type { Person, Settings } from "../../extension/src/protocol.ts";
import { openBrowser } from "../driver/open.ts";
import type { Session, Tab } from "../driver/session.ts";
import { accessFaults } from "./support/access.ts";
import { until } from "./support/until.ts";

const PAGES = ["popup", "panel", "options"] as const;

const ASHA: Partial<Person> = { id: "asha", name: "Asha", place: "Bangalore", zone: "Asia/Kolkata" };

let session: Session;

before(async () => {
  session = await openBrowser();
});

after(() => session?.close());

/** Opens a page of the extension over a store that holds just this. */
async function open(page: (typeof PAGES)[number], stored: Record<string, unknown> = {}): Promise<Tab> {
  const earlier = await opened(page);
  await earlier.evaluate(async (items) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(items);
  }, stored);
  await earlier.close();
  return opened(page);
}

async function opened(page: (typeof PAGES)[number]): Promise<Tab> {
  const tab = await session.openExtensionPage(`pages/${page}.html`);
  await until(async () => assert.ok(await tab.evaluate(() => document.querySelector("main")?.textContent)));
  return tab;
}

const textOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.body.innerText.replaceAll("\u00a0", " ").replaceAll(/\s+/g, " "));

async function says(tab: Tab, ...words: readonly string[]): Promise<void> {
  await until(async () => {
    const text = await textOf(tab);
    for (const word of words) assert.ok(text.includes(word), `"${word}" is not in: ${text}`);
  });
}

/** Gives the focus to the field or button with this accessible name. */
async function focus(tab: Tab, name: string): Promise<void> {
  await until(async () => {
    const found = await tab.evaluate((wanted) => {
      const named = (element: HTMLElement): boolean => {
        const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : element.innerText;
        return [element.ariaLabel, label].some((each) => each?.trim() === wanted);
      };
      const element = [...document.querySelectorAll<HTMLElement>("input, button, summary")].find(named);
      element?.focus();
      return element !== undefined && document.activeElement === element;
    }, name);
    assert.ok(found, `nothing called ${name} takes the focus`);
  });
}

const kept = (tab: Tab, key: string): Promise<unknown> =>
  tab.evaluate(async (wanted) => (await chrome.storage.local.get(wanted))[wanted] ?? null, key);

describe("popup", () => {
  let tab: Tab;

  beforeEach(async () => {
    await tab?.close();
  });

  test("somebody is added by name and city, and a time is told on their clock", async () => {
    tab = await open("popup");
    await focus(tab, "Name");
    await tab.type("Asha");
    await tab.press("Tab");
    await tab.type("Bangal");
    await says(tab, "India");
    await tab.press("ArrowDown");
    await tab.press("Enter");
    await tab.press("Enter");
    await until(async () => {
      const people = (await kept(tab, "people")) as Person[];
      assert.deepEqual(people.map(({ name, zone }) => ({ name, zone })), [{ name: "Asha", zone: "Asia/Kolkata" }]);
    });
    await focus(tab, "Time to convert");
    await tab.type("2026-03-05 17:00 PST");
    await says(tab, `UTC Fri ${await dayAndMonth(tab)} 01:00`, "06:30", "before work");
  });

  test("somebody removed comes back by undo, with everything known of them", async () => {
    const person = { ...ASHA, days_off: ["2026-12-24"], pronouns: "she" };
    tab = await open("popup", { people: [person] });
    await says(tab, "Now");
    await focus(tab, "Edit Asha");
    await tab.press("Enter");
    await focus(tab, "Remove");
    await tab.press("Enter");
    await until(async () => assert.deepEqual(await kept(tab, "people"), []));
    await focus(tab, "Undo");
    await tab.press("Enter");
    await until(async () => {
      const [back] = (await kept(tab, "people")) as Person[];
      assert.equal(back?.name, "Asha");
      assert.deepEqual(back.days_off, ["2026-12-24"]);
    });
  });

  test("a plan says whose turn it is, counts the turns, and takes them back", async () => {
    const alex: Partial<Person> = { id: "alex", name: "Alex", place: "San Francisco", zone: "America/Los_Angeles", turns: 3 };
    tab = await open("popup", { people: [ASHA, alex] });
    const turns = async (): Promise<Record<string, number>> =>
      Object.fromEntries(((await kept(tab, "people")) as Person[]).map((person) => [person.id, person.turns ?? 0]));
    await focus(tab, "Plan a weekly meeting");
    await tab.press("Enter");
    // Asha has had no turn yet, and somebody is asleep at any hour that the other is at work. How many are at work depends on
    // the day: when it is Monday for Asha it may be Sunday for Alex.
    await says(tab, "Asha’s turn", "of 2 at work", "Turns so far: Alex 3");
    await focus(tab, "Copy plan and count the turns");
    await tab.press("Enter");
    await until(async () => assert.ok(((await turns())["asha"] ?? 0) >= 3));
    await focus(tab, "Undo");
    await tab.press("Enter");
    await until(async () => assert.deepEqual(await turns(), { asha: 0, alex: 3 }));
  });

  test("what can't be read is kept aside, and the rest works on", async () => {
    const odd = { nickname: "nobody" };
    tab = await open("popup", { people: [odd, ASHA], settings: { clock_24: "perhaps" } });
    await says(tab, "Asha");
    await until(async () => assert.deepEqual(await kept(tab, "unreadable"), [odd, { clock_24: "perhaps" }]));
    const people = (await kept(tab, "people")) as Person[];
    assert.deepEqual(people.map(({ id }) => id), ["asha"]);
  });
});

test("a zone name that was chosen is asked about again after a press", async () => {
  const tab = await open("options", { settings: { zone_choices: [{ name: "IST", zone: "Asia/Kolkata" }] } });
  await says(tab, "IST is Kolkata");
  await focus(tab, "Ask again what IST means");
  await tab.press("Enter");
  await until(async () => assert.deepEqual(((await kept(tab, "settings")) as Settings).zone_choices, []));
  await tab.close();
});

/** 6 March as the browser's language writes it. */
function dayAndMonth(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const parts = new Intl.DateTimeFormat(chrome.i18n.getUILanguage(), { day: "numeric", month: "short" })
      .formatToParts(new Date(2026, 2, 6));
    return parts.flatMap(({ type, value }) => (type === "literal" ? [] : [value])).join(" ");
  });
}

for (const scheme of ["light", "dark"] as const) {
  test(`no page has a fault that axe-core finds, ${scheme}`, async () => {
    await session.setColorScheme(scheme);
    for (const page of PAGES) {
      const tab = await open(page, { people: [ASHA] });
      assert.deepEqual(await accessFaults(tab), [], page);
      await tab.close();
    }
  });
}

test("no page needs scrolling from side to side, however narrow or enlarged it is", async () => {
  for (const page of PAGES) {
    const tab = await open(page, { people: [ASHA] });
    // What is left of 1,280 pixels at 400 %: the width that WCAG asks for.
    await tab.setViewport(320, 600);
    const [needed, given] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
    assert.ok(needed <= given, `${page} needs ${needed} px of ${given}`);
    await tab.close();
  }
});
