/** What is typed stays where it is typed. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser } from "../driver/open.ts";
import type { Session, Tab } from "../driver/session.ts";
import { servePages, type Pages } from "../pages/server.ts";
import { openPanel, theBadge } from "./support/badge.ts";
import { listen } from "./support/listen.ts";
import { startProxy, type Proxy } from "./support/proxy.ts";
import { settled, until } from "./support/until.ts";
import { focusEditor } from "./support/writer.ts";

const SECRET = "xylophone";
const DRAFT = `Can you review the ${SECRET} plan?`;

/** What the browsers ask their makers for when they feel like it, whatever their settings: lists, components, accounts. */
const OWN = /^CONNECT [a-z0-9.-]+\.(google\.com|googleapis\.com|gvt1\.com|mozilla\.com|mozilla\.org|mozilla\.net):443$/;

let pages: Pages;
let proxy: Proxy;
let session: Session;
let tab: Tab;

before(async () => {
  pages = await servePages();
  proxy = await startProxy();
  session = await openBrowser({ headless: true, proxy: proxy.address });
  tab = await session.open(`${pages.origin}/editors/prosemirror`);
  await focusEditor(tab);
});

after(async () => {
  await session?.close();
  await proxy?.close();
  await pages?.close();
});

test("nothing leaves the browser while a draft is written and judged", async () => {
  assert.ok(
    proxy.requests.some((request) => request.includes("/editors/prosemirror")),
    "the proxy must have seen the page itself, or it sees nothing",
  );
  const before = proxy.requests.length;
  await tab.type(DRAFT);
  await settled(() => theBadge(tab));
  const advice = await openPanel(tab);
  // The advice is of the whole draft: it has been judged by now.
  await until(async () => assert.match(await advice.evaluate(() => document.body.textContent ?? ""), new RegExp(SECRET)));
  const requests = proxy.requests.slice(before).filter((request) => !OWN.test(request));
  assert.deepEqual(requests, []);
});

test("no word of a draft is stored", async () => {
  const ear = await listen(session);
  assert.ok(!JSON.stringify(await ear.storage()).includes(SECRET));
  await ear.close();
});

test("the page sees an empty element, and can read neither badge nor panel", async () => {
  const seen = await tab.evaluate(() => {
    const hosts = [...document.documentElement.children].filter((child) => child !== document.head && child !== document.body);
    return {
      hosts: hosts.map((host) => ({ root: host.shadowRoot, html: host.innerHTML, text: host.textContent })),
      frames: window.length,
      frame: window.frames[0] === undefined ? "none" : readable(window.frames[0]),
      selected: document.querySelectorAll("iframe").length,
    };

    function readable(frame: Window): string {
      try {
        return frame.document.body.textContent ?? "";
      } catch (error) {
        return (error as Error).name;
      }
    }
  });
  assert.deepEqual(seen.hosts, [{ root: null, html: "", text: "" }]);
  assert.equal(seen.selected, 0);
  assert.ok(["SecurityError", "none"].includes(seen.frame), `the page reads ${seen.frame} in the panel`);
});
