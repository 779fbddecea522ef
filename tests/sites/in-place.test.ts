/** The extension itself in pages of sites: out of a frame into the page around it, and from what stands there to the roster. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import type { Person } from "../../extension/src/protocol.ts";
import { openBrowser } from "../driver/open.ts";
import type { Session } from "../driver/session.ts";
import { clickInPanel, openPanel } from "../e2e/support/badge.ts";
import { listen, type Ear } from "../e2e/support/listen.ts";
import { found, until } from "../e2e/support/until.ts";

const DRAFT = "Could you send me the signed lease by Thursday 5pm?";

let server: Server;
let session: Session;
let ear: Ear;

before(async () => {
  server = createServer(async (request, response) => {
    const page = await readFile(new URL(`../../extension/src/content/sites${request.url}.html`, import.meta.url), "utf8").catch(() => "");
    response.setHeader("content-type", "text/html; charset=utf-8");
    // India has one zone.
    response.end(page.replaceAll("@example.test", "@example.in"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  session = await openBrowser();
  ear = await listen(session);
});

after(async () => {
  await session?.close();
  server?.closeAllConnections();
  server?.close();
});

function address(site: string): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/${site}`;
}

test("a mail in a frame without an address is read with the recipients and the subject of the page around it", async () => {
  const tab = await session.open(address("proton"));
  const point = await found("editor", () =>
    tab.evaluate(() => {
      const frame = document.querySelector("iframe");
      const editor = frame?.contentDocument?.querySelector("#rooster-editor");
      if (frame === null || editor === null || editor === undefined) return null;
      const [outer, inner] = [frame.getBoundingClientRect(), editor.getBoundingClientRect()];
      return { x: outer.x + inner.x + 60, y: outer.y + inner.y + 10 };
    }),
  );
  await tab.clickAt(point.x, point.y);
  await tab.press("Home");
  await tab.type(`${DRAFT} `);
  await until(async () => {
    const draft = await ear.latestDraft();
    assert.equal(draft?.text, `${DRAFT} Hello Noa,\n>`);
    assert.equal(draft.channel, "email");
    assert.equal(draft.subject, "Re: Lease");
    assert.equal(draft.is_reply, true);
    assert.deepEqual(draft.recipients, [
      { name: "Noa Berg", address: "noa@example.in", local_time: null },
      { name: null, address: "omar@example.in", local_time: null },
    ]);
  });
  await tab.close();
});

test("a reader whom nobody knows is offered with a place and its reason, and added by one press alone", async () => {
  const tab = await session.open(address("yahoo"));
  const point = await tab.evaluate(() => {
    const { x, y } = document.querySelector("[data-test-id=rte]")?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return { x: x + 20, y: y + 20 };
  });
  await tab.clickAt(point.x, point.y);
  await tab.type(DRAFT);
  const panel = await openPanel(tab);
  await until(async () => {
    const text = await panel.evaluate(() => document.querySelector(".stranger")?.textContent ?? "");
    assert.ok(text.includes("Noa Berg") && text.includes(".in"), text);
  });
  const people = async (): Promise<Partial<Person>[]> => ((await ear.storage()) as { people?: Person[] }).people ?? [];
  assert.deepEqual(await people(), []);
  await clickInPanel(tab, "India");
  await until(async () => {
    const added = (await people()).map(({ name, place, zone, addresses }) => ({ name, place, zone, addresses }));
    assert.deepEqual(added, [{ name: "Noa Berg", place: "India", zone: "Asia/Kolkata", addresses: ["noa@example.in"] }]);
  });
  // Known from now on: nobody is offered any more.
  await until(async () => assert.equal(await panel.evaluate(() => document.querySelector(".stranger .stranger-guess")), null));
  await tab.close();
});
