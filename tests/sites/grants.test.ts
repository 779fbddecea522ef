/** Sites that are switched on beyond those that ship, and off again: what the browser grants and takes back is followed at once. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { openBrowser } from "../driver/open.ts";
import type { Session, Tab } from "../driver/session.ts";
import { badges, theBadge } from "../e2e/support/badge.ts";
import { listen, type Ear } from "../e2e/support/listen.ts";
import { until } from "../e2e/support/until.ts";

/** A team's own chat. No build runs there by itself: match patterns of this machine name other hosts. */
const HOST = "talk.localhost";
const OWN = `http://${HOST}/*`;
const DRAFT = "Could you send me the figures for March by tomorrow?";

let server: Server;
let session: Session;
let ear: Ear;
/** A page of the extension. */
let extension: Tab;

before(async () => {
  const page = await readFile(new URL("../../extension/src/content/sites/mattermost.html", import.meta.url), "utf8");
  server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  session = await openBrowser({ headless: true, allowed: [OWN, `https://${HOST}/*`] });
  ear = await listen(session);
  extension = await session.openExtensionPage("pages/popup.html");
});

after(async () => {
  await session?.close();
  server?.closeAllConnections();
  server?.close();
});

const openOn = (host: string): Promise<Tab> => session.open(`http://${host}:${(server.address() as AddressInfo).port}/`);

async function write(tab: Tab, text: string): Promise<void> {
  const { x, y } = await tab.evaluate(() => {
    const area = document.querySelector("#post_textbox")?.getBoundingClientRect();
    return { x: area?.x ?? 0, y: area?.y ?? 0 };
  });
  await tab.clickAt(x + 10, y + 10);
  await tab.press("End");
  await tab.type(text);
}

/** The texts of all drafts heard so far that end so. */
async function drafts(ending: string): Promise<string[]> {
  const said = (await ear.messages()).flatMap((message) => (message.type === "draft" ? [message.draft.text] : []));
  return said.filter((text) => text.endsWith(ending));
}

const registered = (): Promise<string[]> =>
  extension.evaluate(async () => {
    if (chrome.scripting === undefined) return [];
    return (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches = [] }) => matches);
  });

/** Types a site's address into the popup and asks for it with Enter. */
async function switchOn(address: string): Promise<void> {
  // The popup draws its foot anew once it knows the tab's host.
  await until(async () => {
    await extension.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>("#site-address");
      const details = field?.closest("details");
      if (field === null || details === null || details === undefined) throw new Error("the popup has no field for a site");
      details.open = true;
      field.focus();
      field.select();
    });
    await extension.type(address);
    assert.equal(await extension.evaluate(() => (document.activeElement as HTMLInputElement).value), address);
  });
  await extension.press("Enter");
}

test("a site is switched on by a click in the popup", async () => {
  assert.deepEqual(await registered(), []);
  await switchOn(`https://${HOST}`);
  await until(async () => assert.deepEqual(await registered(), [`https://${HOST}/*`]));
});

test("what is granted runs at once in pages that are open, and knows a site on a host of one's own", async () => {
  const tab = await openOn(HOST);
  await write(tab, DRAFT);
  const shipped = await openOn("127.0.0.1");
  await write(shipped, "Shipped");
  await until(async () => assert.equal((await drafts("Shipped")).length, 1));
  assert.deepEqual(await drafts(DRAFT), []);

  await switchOn(`http://${HOST}`);
  await until(async () => assert.deepEqual((await registered()).sort(), [OWN, `https://${HOST}/*`]));
  await write(tab, " Thanks");
  await until(async () => {
    const draft = await ear.latestDraft();
    assert.equal(draft?.text, `${DRAFT} Thanks`);
    assert.equal(draft.context, "priya");
    assert.deepEqual(draft.recipients, [{ name: "Priya Nair", address: null, local_time: "9:42 PM" }]);
  });
  await theBadge(tab);

  const later = await openOn(HOST);
  await write(later, "Later");
  await until(async () => assert.deepEqual((await drafts("Later")).slice(-1), ["Later"]));
  await later.close();

  await extension.evaluate((origins) => chrome.permissions.remove({ origins: [...origins] }), [OWN, `https://${HOST}/*`]);
  await until(async () => assert.deepEqual(await registered(), []));
  // What runs already is silent from now on.
  await until(async () => assert.deepEqual(await badges(tab), []));
  await write(tab, ", Ana");
  const revoked = await openOn(HOST);
  await write(revoked, "Revoked");
  await write(shipped, `. ${DRAFT}`);
  await theBadge(shipped);
  assert.deepEqual(await drafts("Revoked"), []);
  assert.deepEqual(await badges(tab), []);
});
