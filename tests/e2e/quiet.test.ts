/** Where there is nothing to say, nothing is shown, sent or kept. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openBrowser } from "../driver/open.ts";
import type { Session, Tab } from "../driver/session.ts";
import { servePages, type Pages } from "../pages/server.ts";
import { badges, clickInPanel, openPanel, theBadge } from "./support/badge.ts";
import { listen, type Ear } from "./support/listen.ts";
import { settled, until } from "./support/until.ts";
import { focusEditor, holds, model, press } from "./support/writer.ts";

const ASKS = "Can you review the plan?";

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

async function clickOn(tab: Tab, selector: string): Promise<void> {
  const { x, y } = await tab.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (element === null) throw new Error(`no ${wanted}`);
    element.scrollIntoView({ block: "nearest" });
    const area = element.getBoundingClientRect();
    return { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  }, selector);
  await tab.clickAt(x, y);
}

/** Types where a badge is due, and waits for it: whatever was said before, anywhere, has been heard by then. */
async function somethingElseIsJudged(): Promise<void> {
  const tab = await session.open(`${pages.origin}/editors/textarea`);
  await focusEditor(tab);
  await tab.type(ASKS);
  await theBadge(tab);
  await until(async () => assert.equal((await ear.latestDraft())?.text, ASKS));
  await tab.close();
}

test("fields that are not compose boxes get nothing, and nothing is said of them", async () => {
  const tab = await session.open(`${pages.origin}/decoys`);
  for (const field of ["search", "search-area", "to", "subject", "password", "code", "read-only", "article"]) {
    await clickOn(tab, `#${field}`);
    await tab.type("Can you review my plan?");
  }
  await somethingElseIsJudged();
  assert.equal(await tab.overlay(), undefined);
  const said = (await ear.messages()).filter((message) => JSON.stringify(message).includes("my plan"));
  assert.deepEqual(said, []);
  await tab.close();
});

test("the bootstrap holds no timer, observer or message", async () => {
  const script = await readFile(join(process.env["DAYLIGHT_EXTENSION"] ?? "", "bootstrap.js"), "utf8");
  assert.match(script, /focusin/, "this must be the bootstrap");
  assert.doesNotMatch(script, /setTimeout|setInterval|requestAnimationFrame|requestIdleCallback|Observer|connect|sendMessage/);
});

test("a keystroke costs one message at most", async () => {
  const tab = await session.open(`${pages.origin}/editors/prosemirror`);
  await focusEditor(tab);
  const before = (await ear.messages()).length;
  await tab.type(ASKS);
  await tab.press("ArrowLeft");
  await tab.press("Shift");
  await theBadge(tab);
  await until(async () => assert.equal((await ear.latestDraft())?.text, ASKS));
  const messages = (await ear.messages()).slice(before);
  assert.ok(messages.length <= ASKS.length, `${messages.length} messages for ${ASKS.length} keystrokes`);
  await tab.close();
});

test("a thank-you has no badge", async () => {
  const tab = await session.open(`${pages.origin}/editors/textarea`);
  await focusEditor(tab);
  await tab.type("Thanks a lot, that was quick!");
  await until(async () => assert.equal((await ear.latestDraft())?.text, (await model(tab)).text));
  await somethingElseIsJudged();
  assert.deepEqual(await badges(tab), []);
  await tab.close();
});

test("one press in the panel silences this message, and the next one is heard again", async () => {
  const tab = await session.open(`${pages.origin}/editors/textarea`);
  await focusEditor(tab);
  await tab.type(ASKS);
  await openPanel(tab);
  await clickInPanel(tab, "Quiet for this message");
  await until(async () => assert.deepEqual(await badges(tab), []));
  const before = (await ear.messages()).length;
  await tab.type(" Can we have a quick call?");
  await until(async () => assert.equal((await model(tab)).text, `${ASKS} Can we have a quick call?`));
  await somethingElseIsJudged();
  assert.deepEqual(await badges(tab), []);
  const said = (await ear.messages()).slice(before);
  assert.ok(!JSON.stringify(said).includes("quick call"), "what is silenced need not be told");

  await focusEditor(tab);
  await press(tab, "Control+a");
  await press(tab, "Delete");
  await holds(tab, "");
  await tab.type(ASKS);
  await theBadge(tab);
  await tab.close();
});

/** How many compose boxes a page is given and loses again. */
const MANY = 20;

interface Loser {
  gone: WeakRef<Element>[];
}

/** Writes in many compose boxes that are removed then; gives how many of them are still held after that. */
async function loseBoxes(browser: Session, written: (tab: Tab, text: string) => Promise<void>): Promise<number> {
  const tab = await browser.open(`${pages.origin}/many`);
  await tab.evaluate(() => void Object.assign(window, { gone: [] }));
  for (let each = 0; each < MANY; each += 1) {
    await tab.evaluate((isField) => {
      const place = document.getElementById("place");
      const box = document.createElement(isField ? "textarea" : "div");
      box.className = "box";
      box.setAttribute("aria-label", "Message");
      if (!isField) {
        box.contentEditable = "true";
        box.role = "textbox";
        box.ariaMultiLine = "true";
      }
      const send = document.createElement("button");
      send.textContent = "Send";
      place?.replaceChildren(box, send);
    }, each % 2 === 0);
    await clickOn(tab, ".box");
    const text = `${ASKS} ${each}`;
    await tab.type(text);
    await written(tab, text);
    await tab.evaluate(() => {
      const box = document.querySelector(".box");
      if (box === null) throw new Error("the box is gone already");
      (window as unknown as Loser).gone.push(new WeakRef(box));
      document.getElementById("place")?.replaceChildren();
    });
    await until(async () => assert.equal(await tab.overlay(), undefined));
  }
  await clickOn(tab, "#elsewhere");
  const held = await settled(async () => {
    await browser.collectGarbage(tab);
    return tab.evaluate(() => (window as unknown as Loser).gone.filter((box) => box.deref() !== undefined).length);
  }, 1500);
  await tab.close();
  return held;
}

test("compose boxes that are gone leave nothing behind", async () => {
  const held = await loseBoxes(session, async (tab, text) => {
    await until(async () => assert.equal((await ear.latestDraft())?.text, text));
    await theBadge(tab);
  });
  // Browsers keep one or two themselves for a while: the last one focused, one to undo in.
  const bare = await openBrowser({ headless: true, bare: true });
  try {
    const heldWithout = await loseBoxes(bare, async () => undefined);
    assert.ok(held <= heldWithout, `${held} of ${MANY} are still held, and ${heldWithout} without the extension`);
  } finally {
    await bare.close();
  }
  const goodbyes = (await ear.messages()).filter(({ type }) => type === "gone").length;
  assert.ok(goodbyes >= MANY, `the background was told of ${goodbyes} of ${MANY}`);
});
