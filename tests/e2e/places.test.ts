/** A compose box is found wherever a page puts it, and whenever. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Frame, Tab } from "../driver/session.ts";
import { badges, clickInPanel, offerLike, openPanel, panel, theBadge } from "./support/badge.ts";
import { BOX, clickOn, putBox } from "./support/compose.ts";
import { judge } from "./support/engine.ts";
import { listen } from "./support/listen.ts";
import { openStage } from "./support/stage.ts";
import { found, until } from "./support/until.ts";

const ASKS = "Can you review the plan?";

const { pages, session } = await openStage();
const ear = await listen(session);

async function livingPage(): Promise<Tab> {
  return session.open(`${pages.origin}/living`);
}

/** Writes in the box, and waits until the badge beside it says what the engine says of just that. */
async function isServed(tab: Tab, text: string, frame: Frame = tab): Promise<void> {
  await clickOn(tab, BOX, frame);
  await tab.type(text);
  const draft = await until(async () => {
    const latest = await ear.latestDraft();
    assert.equal(latest?.text, text);
    return latest;
  });
  const { score } = judge(draft).marks;
  await until(async () => assert.equal((await theBadge(frame)).score, String(score)));
}

/** Opens the panel and has it change the draft. */
async function isMended(tab: Tab, frame: Frame = tab): Promise<void> {
  const draft = await found("draft", () => ear.latestDraft());
  const fix = judge(draft).advice.fixes[0];
  assert.ok(fix, "the engine offers nothing");
  await openPanel(tab, frame);
  const offer = await offerLike(tab, fix);
  await clickInPanel(tab, offer.label, frame);
  await until(async () => assert.ok((await ear.latestDraft())?.text.includes(offer.edit.insert)));
  await tab.press("Escape");
}

test("failure 20: a box that comes late, by a script and while another has the focus", async () => {
  const tab = await livingPage();
  await putBox(tab);
  await isServed(tab, ASKS);
  await tab.evaluate(() => {
    const other = document.createElement("div");
    other.id = "later";
    document.querySelector("main")?.append(other);
  });
  await tab.evaluate(() => document.querySelector("#place")?.replaceChildren());
  await until(async () => assert.deepEqual(await badges(tab), []));
  await putBox(tab, { into: "#later", kind: "field" });
  await isServed(tab, `${ASKS} It blocks me.`);
  await tab.close();
});

test("failure 20: a page that changes its address without loading, and makes the box anew", async () => {
  const tab = await livingPage();
  await putBox(tab);
  await isServed(tab, ASKS);
  for (const place of ["/living/one", "/living/two"]) {
    await tab.evaluate((path) => {
      history.pushState(null, "", path);
      document.querySelector("#place")?.replaceChildren();
    }, place);
    await putBox(tab);
    await isServed(tab, `${ASKS} ${place}`);
    assert.equal((await badges(tab)).length, 1);
  }
  await tab.close();
});

test("failure 20: a box that its page makes anew under the writer's hands", async () => {
  const tab = await livingPage();
  for (let times = 0; times < 5; times += 1) {
    await tab.evaluate(() => {
      const old = document.querySelector<HTMLElement>(".box");
      if (old === null) return;
      const copy = old.cloneNode(true) as HTMLElement;
      old.replaceWith(copy);
      copy.focus();
      getSelection()?.selectAllChildren(copy);
      getSelection()?.collapseToEnd();
    });
    if (times === 0) {
      await putBox(tab);
      await clickOn(tab, BOX);
    }
    await tab.type("Can you review it? ");
    await until(async () => assert.equal((await ear.latestDraft())?.text.trim(), "Can you review it? ".repeat(times + 1).trim()));
    await until(async () => assert.equal((await badges(tab)).length, 1));
  }
  await tab.close();
});

test("failure 20: a box in an open shadow tree, the panel and a fix in it too", async () => {
  const tab = await livingPage();
  await putBox(tab, { inShadow: true });
  await isServed(tab, ASKS);
  await isMended(tab);
  await tab.close();
});

test("failure 20: a box in an open shadow tree inside another", async () => {
  const tab = await livingPage();
  await tab.evaluate(() => {
    const outer = document.createElement("div");
    const inner = document.createElement("div");
    inner.id = "inner";
    outer.attachShadow({ mode: "open" }).append(inner);
    document.querySelector("#place")?.replaceChildren(outer);
    const box = document.createElement("textarea");
    box.className = "box";
    box.setAttribute("aria-label", "Message");
    const send = document.createElement("button");
    send.textContent = "Send";
    inner.attachShadow({ mode: "open" }).append(box, send);
  });
  await isServed(tab, ASKS);
  await tab.close();
});

for (const [name, wrap] of [
  ["a modal dialog", (): void => {
    const dialog = document.createElement("dialog");
    dialog.id = "holder";
    document.querySelector("#place")?.replaceChildren(dialog);
    dialog.showModal();
  }],
  ["a popover in the top layer", (): void => {
    const popover = document.createElement("div");
    popover.id = "holder";
    popover.popover = "manual";
    document.querySelector("#place")?.replaceChildren(popover);
    popover.showPopover();
  }],
] as const) {
  test(`failure 20: a box in ${name}, the badge and the panel above it`, async () => {
    const tab = await livingPage();
    await tab.evaluate(wrap);
    await putBox(tab, { into: "#holder" });
    await isServed(tab, ASKS);
    // What is under something else or inert does not open at a click.
    await isMended(tab);
    await tab.close();
  });
}

/** Puts a frame into the page and gives its document once it is there. */
async function putFrame(tab: Tab, attributes: Readonly<Record<string, string>>): Promise<Frame> {
  await tab.evaluate(async (given) => {
    const frame = document.createElement("iframe");
    frame.id = "frame";
    Object.assign(frame.style, { width: "600px", height: "400px" });
    for (const [name, value] of Object.entries(given)) frame.setAttribute(name, value);
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
    document.querySelector("#place")?.replaceChildren(frame);
    await loaded;
  }, attributes);
  const frame = await tab.frameOf("#frame");
  await frame.evaluate(() => {
    if (document.querySelector("#place") !== null) return;
    const place = document.createElement("div");
    place.id = "place";
    document.body.append(place);
  });
  return frame;
}

for (const [name, attributes] of [
  ["its own site", (): Record<string, string> => ({ src: "/living" })],
  ["another site", (): Record<string, string> => ({ src: `${pages.origin.replace("127.0.0.1", "localhost")}/living` })],
  ["no address", (): Record<string, string> => ({})],
  ["its content in an attribute", (): Record<string, string> => ({ srcdoc: "<!doctype html><title>Mail</title>" })],
] as const) {
  test(`failure 20: a box in a frame with ${name}, the panel and a fix in it too`, async () => {
    const tab = await livingPage();
    const frame = await putFrame(tab, attributes());
    await putBox(frame);
    await isServed(tab, ASKS, frame);
    await isMended(tab, frame);
    await tab.close();
  });
}

test("failure 20: a box that is all that a frame holds, written into it by a script", async () => {
  const tab = await livingPage();
  await tab.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.id = "frame";
    Object.assign(frame.style, { width: "600px", height: "300px" });
    const send = document.createElement("button");
    send.textContent = "Send";
    document.querySelector("#place")?.replaceChildren(frame, send);
    const inner = frame.contentDocument;
    inner?.open();
    inner?.write("<!doctype html><title>Mail</title><body class=box contenteditable=true></body>");
    inner?.close();
  });
  const frame = await tab.frameOf("#frame");
  await isServed(tab, ASKS, frame);
  await isMended(tab, frame);
  await tab.close();
});

test("a conversation that changes under an editor that stays: no word of the old one is said", async () => {
  const tab = await livingPage();
  await putBox(tab);
  await isServed(tab, ASKS);
  await tab.evaluate(() => {
    const box = document.querySelector(".box");
    if (box === null) throw new Error("no box");
    box.textContent = "Thanks a lot!";
    box.setAttribute("aria-label", "Message Noor");
  });
  await until(async () => assert.equal((await ear.latestDraft())?.text, "Thanks a lot!"));
  await until(async () => assert.deepEqual(await badges(tab), []));
  await clickOn(tab, "#elsewhere");
  await tab.evaluate(() => document.querySelector(".box")?.replaceChildren());
  await isServed(tab, "Do you agree?");
  assert.equal((await ear.latestDraft())?.context, "Noor");
  await tab.close();
});

test("an editor that is hidden and shown again: the badge goes and comes with it", async () => {
  const tab = await livingPage();
  await putBox(tab);
  await isServed(tab, ASKS);
  const isSeen = async (): Promise<boolean> => {
    const overlay = await tab.overlay();
    return (await overlay?.evaluate((root) => root.querySelector("button:not(.away)") !== null)) ?? false;
  };
  assert.equal(await isSeen(), true);
  await tab.evaluate(() => document.querySelector("#place")?.setAttribute("style", "display: none"));
  await until(async () => assert.equal(await isSeen(), false));
  await tab.evaluate(() => document.querySelector("#place")?.removeAttribute("style"));
  await until(async () => assert.equal(await isSeen(), true));
  await tab.close();
});

test("a page that comes back by the browser's button is served as before", async () => {
  const tab = await livingPage();
  await tab.evaluate(() => void addEventListener("pageshow", ({ persisted }) => (document.title = persisted ? "kept" : "loaded")));
  await putBox(tab);
  await isServed(tab, ASKS);
  await tab.goto(`${pages.origin}/decoys`);
  await tab.evaluate(() => history.back());
  await until(async () => assert.equal(await tab.evaluate(() => location.pathname), "/living"));
  // A browser may also load it anew; then the page puts its box again.
  if (await tab.evaluate(() => document.querySelector(".box") === null)) await putBox(tab);
  else await tab.evaluate(() => document.querySelector(".box")?.replaceChildren());
  await isServed(tab, `${ASKS} It blocks me.`);
  await openPanel(tab);
  const frame = await panel(tab);
  await until(async () => assert.match(await frame.evaluate(() => document.body.textContent ?? ""), /It blocks me|plan/));
  await tab.close();
});
