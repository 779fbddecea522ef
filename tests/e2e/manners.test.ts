/** The page around a compose box goes on as if nobody else were there. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import type { Area, Tab } from "../driver/session.ts";
import { badges, openPanel, panelArea, theBadge } from "./support/badge.ts";
import { BOX, clickOn, putBox } from "./support/compose.ts";
import { listen } from "./support/listen.ts";
import { openStage } from "./support/stage.ts";
import { found, settled, until } from "./support/until.ts";

const ASKS = "Can you review the plan?";

const { pages, session } = await openStage();
const ear = await listen(session);

/** A page with a box in which a question is written, and the badge beside it. */
async function written(text = ASKS): Promise<Tab> {
  const tab = await session.open(`${pages.origin}/living`);
  await putBox(tab);
  await clickOn(tab, BOX);
  await tab.type(text);
  await until(async () => assert.equal((await ear.latestDraft())?.text, text));
  await theBadge(tab);
  return tab;
}

async function areaOf(tab: Tab, selector: string): Promise<Area> {
  return tab.evaluate((wanted) => {
    const { x, y, width, height } = document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  }, selector);
}

/** Whether the badge is at the lower right of the box, within its edges. */
async function badgeFollows(tab: Tab): Promise<void> {
  await until(async () => {
    const box = await areaOf(tab, BOX);
    const { area } = await theBadge(tab);
    assert.ok(area.x >= box.x && area.x + area.width <= box.x + box.width + 1, JSON.stringify({ area, box }));
    const [right, bottom] = [box.x + box.width - (area.x + area.width), box.y + box.height - (area.y + area.height)];
    assert.ok(right >= 0 && right <= 20 && bottom >= 0 && bottom <= 20, JSON.stringify({ area, box }));
  });
}

interface Watched {
  /** What the page's observers saw change that the writer did not type. */
  changes: string[];
}

test("failures 13, 18: ten seconds of rest change nothing, say nothing and set no timer", async () => {
  const tab = await written();
  // Rest begins when what the last key set off is over, the words for who listens included.
  await until(async () => assert.ok(!(await session.runsOfExtension(tab, () => setTimeout(2000)))));
  const before = (await ear.messages()).length;
  await tab.evaluate(() => {
    const box = document.querySelector<HTMLElement>(".box");
    if (box === null) throw new Error("no box");
    const watched: Watched = { changes: [] };
    Object.assign(window, { watched });
    const { height } = box.getBoundingClientRect();
    new ResizeObserver(() => {
      if (box.getBoundingClientRect().height !== height) watched.changes.push("size");
    }).observe(box);
    new MutationObserver((records) => watched.changes.push(...records.map(({ type }) => type))).observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  const runs = await session.runsOfExtension(tab, () => setTimeout(10_000));
  const { changes, text } = await tab.evaluate(() => ({
    changes: (window as unknown as { watched: Watched }).watched.changes,
    text: document.querySelector<HTMLElement>(".box")?.innerText,
  }));
  assert.deepEqual(changes, []);
  assert.equal(text, ASKS);
  assert.deepEqual((await ear.messages()).slice(before), []);
  assert.ok(runs === null || runs === 0, `our scripts ran ${runs} times`);
  await tab.close();
});

test("failure 14: a page that changes ten thousand times a second keeps its pace, and so do we", async () => {
  const tab = await written();
  const before = (await ear.messages()).length;
  const { mutations, frames } = await tab.evaluate(async () => {
    const noise = document.createElement("p");
    document.querySelector("main")?.append(noise);
    let mutations = 0;
    let frames = 0;
    let stirring = true;
    const count = (): void => {
      frames += 1;
      if (stirring) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    const end = performance.now() + 2000;
    while (performance.now() < end) {
      for (let each = 0; each < 200; each += 1) {
        noise.replaceChildren(document.createTextNode(String(mutations)));
        mutations += 2;
      }
      await new Promise((resolve) => window.setTimeout(resolve, 10));
    }
    stirring = false;
    return { mutations, frames };
  });
  assert.ok(mutations >= 20_000, `the page made ${mutations} changes only`);
  assert.ok(frames > 0);
  assert.deepEqual((await ear.messages()).slice(before), [], "what happens outside the box is nothing to tell of");
  await tab.type(" It blocks me.");
  await until(async () => assert.equal((await ear.latestDraft())?.text, `${ASKS} It blocks me.`));
  await tab.close();
});

test("failure 14: an editor that answers every change with another ends up in no race with us", async () => {
  const tab = await written();
  await tab.evaluate(() => {
    const box = document.querySelector(".box");
    const main = document.querySelector("main");
    if (box === null || main === null) throw new Error("no box");
    const watched = { renders: 0 };
    Object.assign(window, { watched });
    // As a framework that owns the page: whatever is not its own is taken out again.
    new MutationObserver(() => {
      watched.renders += 1;
      for (const child of [...document.documentElement.children]) {
        if (child !== document.head && child !== document.body) child.remove();
      }
    }).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  });
  await tab.type(" And now?");
  await until(async () => assert.equal((await ear.latestDraft())?.text, `${ASKS} And now?`));
  const renders = await settled(() => tab.evaluate(() => (window as unknown as { watched: { renders: number } }).watched.renders));
  assert.ok(renders < 100, `the page was rendered ${renders} times for nine keys`);
  await tab.close();
});

test("failure 16: the badge keeps to its corner while the box grows, moves and the page scrolls", async () => {
  const tab = await written();
  await badgeFollows(tab);
  for (let lines = 0; lines < 8; lines += 1) await tab.press("Enter");
  await tab.evaluate(() => document.querySelector<HTMLElement>(".box")?.style.setProperty("min-height", "300px"));
  await badgeFollows(tab);
  await tab.evaluate(() => {
    const above = document.createElement("div");
    above.style.height = "90px";
    document.querySelector("main")?.prepend(above);
    document.body.style.minHeight = "3000px";
  });
  await badgeFollows(tab);
  await tab.evaluate(() => scrollTo(0, 120));
  await badgeFollows(tab);
  await tab.close();
});

test("failure 17: nothing scrolls when the panel opens and closes", async () => {
  const tab = await session.open(`${pages.origin}/living`);
  await tab.evaluate(() => {
    document.body.style.minHeight = "4000px";
    const place = document.querySelector<HTMLElement>("#place");
    place?.insertAdjacentHTML("beforebegin", '<div id="scroller" style="height: 300px; overflow: auto"><div style="height: 900px"></div></div>');
    const inner = document.querySelector("#scroller div");
    if (place !== null) inner?.append(place);
    if (place !== null) place.style.marginTop = "200px";
  });
  await putBox(tab);
  await tab.evaluate(() => {
    document.querySelector("#scroller")?.scrollTo(0, 150);
    scrollTo(0, 60);
  });
  await clickOn(tab, BOX);
  await tab.type(ASKS);
  await until(async () => assert.equal((await ear.latestDraft())?.text, ASKS));
  const scrolled = (): Promise<number[]> =>
    tab.evaluate(() => [document.querySelector("#scroller")?.scrollTop ?? -1, document.body.scrollTop, scrollY]);
  const before = await settled(scrolled);
  await openPanel(tab);
  assert.deepEqual(await settled(scrolled), before);
  await tab.press("Escape");
  await until(async () => assert.equal((await theBadge(tab)).expanded, "false"));
  assert.deepEqual(await settled(scrolled), before);
  await tab.close();
});

/** Keys that pages and browsers have given a meaning. */
const KEYS = [
  "Escape", "Tab", "Shift+Tab", "Control+e", "Control+k", "Control+b", "Alt+Shift+d", "Control+Enter", "Shift+Enter", "Shift", "Alt+ArrowDown", "F6", "d",
]; // prettier-ignore

test("failure 19: every key reaches the page, and none is refused", async () => {
  const tab = await written();
  await tab.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    addEventListener("keydown", (event) => {
      heard.push(`${event.key} ${event.defaultPrevented}`);
      // The page's own, so that nothing moves.
      event.preventDefault();
    });
  });
  for (const keys of KEYS) await tab.press(keys);
  const heard = await tab.evaluate(() => (window as unknown as { heard: string[] }).heard);
  for (const keys of KEYS) {
    const key = keys.split("+").at(-1) ?? "";
    assert.ok(heard.some((each) => each.toLowerCase() === `${key.toLowerCase()} false`), `${keys} in ${heard.join(", ")}`);
  }
  assert.deepEqual(heard.filter((each) => each.endsWith("true")), []);
  await tab.close();
});

test("failure 25: a page whose styles hit everything styles neither badge nor panel", async () => {
  const plain = await written();
  await openPanel(plain);
  const expected = await look(plain);
  await plain.close();

  const tab = await session.open(`${pages.origin}/living`);
  await putBox(tab);
  await tab.evaluate(() => {
    const style = document.createElement("style");
    style.textContent = `
      *, *::before, *::after { all: unset !important }
      html > div, div { display: none !important; opacity: 0 !important; transform: scale(3) rotate(9deg) !important; z-index: -1 !important }
      main, #place, #place div { display: block !important; opacity: 1 !important; transform: none !important }
      #cover { display: block !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; pointer-events: none !important }
      button, iframe { visibility: hidden !important; width: 1px !important; height: 1px !important }
      #place button { visibility: visible !important; width: auto !important; height: auto !important }
      .box { width: 400px !important; min-height: 100px !important; white-space: pre-wrap !important }`;
    document.head.append(style);
    const cover = document.createElement("div");
    cover.id = "cover";
    document.body.append(cover);
  });
  await clickOn(tab, BOX);
  await tab.type(ASKS);
  await until(async () => assert.equal((await ear.latestDraft())?.text, ASKS));
  await openPanel(tab);
  assert.deepEqual(await look(tab), expected);
  await tab.close();
});

/** What badge and panel look like, wherever they are. */
async function look(tab: Tab): Promise<unknown> {
  await settled(() => panelArea(tab));
  const overlay = await tab.overlay();
  return overlay?.evaluate((root) =>
    [...root.querySelectorAll("button, button *, iframe")].map((element) => {
      const style = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return [element.className, style.display, style.color, style.backgroundColor, style.fontSize, style.visibility, style.opacity, Math.round(width), element.localName === "iframe" || Math.round(height)];
    }),
  );
}

test("failure 25: beside another checker's highlights and nodes, each keeps its own", async () => {
  const tab = await session.open(`${pages.origin}/living`);
  await putBox(tab);
  await tab.evaluate(() => {
    const box = document.querySelector(".box");
    if (box === null) throw new Error("no box");
    // As checkers do: an attribute on the box, an element of their own beside the body, highlights of their own.
    box.setAttribute("data-gramm", "true");
    document.documentElement.append(document.createElement("other-checker"));
    const range = document.createRange();
    range.selectNodeContents(box);
    CSS.highlights.set("other-checker", new Highlight(range));
  });
  await clickOn(tab, BOX);
  await tab.type(ASKS);
  const { area } = await theBadge(tab);
  await tab.moveTo(area.x + area.width / 2, area.y + area.height / 2);
  const names = (): Promise<string[]> => tab.evaluate(() => [...CSS.highlights.keys()]);
  await until(async () => assert.ok((await names()).some((name) => name.startsWith("daylight-"))));
  await tab.moveTo(5, 5);
  await until(async () => assert.deepEqual(await names(), ["other-checker"]));
  assert.equal(await tab.evaluate(() => document.querySelectorAll("other-checker").length), 1);
  assert.equal(await tab.evaluate(() => document.querySelector(".box")?.getAttribute("data-gramm")), "true");
  await tab.close();
});

for (const [name, style] of [
  ["at half the size", "zoom: 0.5"],
  ["at three times the size", "zoom: 3"],
  ["from right to left", "direction: rtl"],
  ["moved and turned", "transform: translate(40px, 30px)"],
] as const) {
  test(`failure 15: the badge is beside a box ${name}`, async () => {
    const tab = await session.open(`${pages.origin}/living`);
    await tab.evaluate((css) => document.querySelector("#place")?.setAttribute("style", css), style);
    await putBox(tab);
    await clickOn(tab, BOX);
    await tab.type(ASKS);
    await until(async () => {
      const box = await areaOf(tab, BOX);
      const [badge] = await badges(tab);
      assert.ok(badge, "no badge");
      const { area } = badge;
      assert.ok(area.x >= box.x - 1 && area.x + area.width <= box.x + box.width + 1, JSON.stringify({ area, box }));
      // In it, or right above or below it.
      assert.ok(area.y + area.height >= box.y - 4 && area.y <= box.y + box.height + 4, JSON.stringify({ area, box }));
    });
    await tab.close();
  });
}

test("failure 25: in forced colours and without motion the badge still tells present from missing", async () => {
  await session.setPreferences({ forcedColors: true, reducedMotion: true });
  const tab = await written("I propose we move the export to the nightly job, because it times out. Do you agree?");
  const seen = await found("badge that has both", async () => {
    const overlay = await tab.overlay();
    return overlay?.evaluate((root) => {
      const badge = root.querySelector("button");
      const [present, missing] = [".segment.present", ".segment.asked"].map((selector) => {
        const segment = root.querySelector(selector);
        if (segment === null) return null;
        const { backgroundColor, backgroundImage, borderTopStyle } = getComputedStyle(segment, "::after");
        return [backgroundColor, backgroundImage, borderTopStyle].join(" ");
      });
      if (badge === null || present == null || missing == null) return null;
      const forced = matchMedia("(forced-colors: active)").matches;
      return { forced, present, missing, motion: getComputedStyle(badge).transitionDuration };
    });
  });
  assert.ok(seen.forced);
  assert.notEqual(seen.present, seen.missing);
  assert.match(seen.motion, /^0s/);
  await tab.close();
  await session.setPreferences({ forcedColors: false, reducedMotion: false });
});
