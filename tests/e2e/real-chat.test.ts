/** A real chat client against a real server: Converse.js and Prosody, two users, all of it on this machine. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type {} from "../chat/client.ts";
import { PASSWORD, startChatServer, type ChatServer } from "../chat/prosody.ts";
import { openBrowser } from "../driver/open.ts";
import type { Session, Tab } from "../driver/session.ts";
import { servePages, type Pages } from "../pages/server.ts";
import { clickInPanel, offerLike, openPanel, theBadge } from "./support/badge.ts";
import { judge } from "./support/engine.ts";
import { listen, type Ear } from "./support/listen.ts";
import { found, until } from "./support/until.ts";
import { splice } from "./support/writer.ts";

const FIRST = "Hi 👋 I propose we move the export to  the nightly job, because it times out.";
const SECOND = "Do you agree?";
const DRAFT = `${FIRST}\n${SECOND}`;

let server: ChatServer;
let pages: Pages;
let session: Session;
let ear: Ear;
let maya: Tab;
let priya: Tab;

before(async () => {
  server = await startChatServer(["maya", "priya"]);
  pages = await servePages();
  session = await openBrowser();
  ear = await listen(session);
  priya = await signIn("priya", "maya");
  maya = await signIn("maya", "priya");
});

after(async () => {
  await session?.close();
  await pages?.close();
  await server?.close();
});

async function signIn(user: string, partner: string): Promise<Tab> {
  const address = new URLSearchParams({ user, with: partner, password: PASSWORD, server: server.websocket });
  const tab = await session.open(`${pages.origin}/chat?${address}`);
  await found(`conversation of ${user}`, () => tab.evaluate(() => window.conversation && true));
  return tab;
}

async function composer(tab: Tab): Promise<{ x: number; y: number; text: string }> {
  return found("composer", () =>
    tab.evaluate(() => {
      const box = document.querySelector<HTMLTextAreaElement>("textarea.chat-textarea");
      if (box === null) return null;
      const { x, y } = box.getBoundingClientRect();
      return { x: x + 20, y: y + 12, text: box.value };
    }),
  );
}

test("a draft is scored, fixed, undone and sent, and what arrives is exactly what was written", async () => {
  const { x, y } = await composer(maya);
  await maya.clickAt(x, y);
  await maya.type(FIRST);
  await maya.press("Shift+Enter");
  await maya.type(SECOND);

  const draft = await until(async () => {
    const latest = await ear.latestDraft();
    assert.equal(latest?.text, DRAFT);
    return latest;
  });
  assert.equal(draft.channel, "chat");
  const { advice, marks } = judge(draft);
  await until(async () => assert.equal((await theBadge(maya)).score, String(marks.score)));

  const fix = advice.fixes.find(({ id }) => id === "reply-by");
  assert.ok(fix, "the engine offers no timeline");
  await openPanel(maya);
  const offer = await offerLike(maya, fix);
  await clickInPanel(maya, offer.label);
  await until(async () => assert.equal((await composer(maya)).text, splice(DRAFT, offer.edit)));

  await maya.evaluate(() => document.querySelector<HTMLTextAreaElement>("textarea.chat-textarea")?.focus());
  await maya.press("Control+z");
  await until(async () => assert.equal((await composer(maya)).text, DRAFT));
  await maya.press("Enter");
  await until(async () => assert.deepEqual(await priya.evaluate(() => window.conversation.received()), [DRAFT]));

  // And once more, with the fix.
  await maya.type(FIRST);
  await maya.press("Shift+Enter");
  await maya.type(SECOND);
  await until(async () => assert.equal((await theBadge(maya)).score, String(marks.score)));
  await until(async () => assert.equal((await ear.latestDraft())?.text, DRAFT));
  await openPanel(maya);
  const again = await offerLike(maya, fix);
  const fixed = splice(DRAFT, again.edit);
  await clickInPanel(maya, again.label);
  await until(async () => assert.equal((await composer(maya)).text, fixed));
  await maya.evaluate(() => document.querySelector<HTMLTextAreaElement>("textarea.chat-textarea")?.focus());
  await maya.press("Enter");
  await until(async () => assert.deepEqual(await priya.evaluate(() => window.conversation.received()), [DRAFT, fixed]));
});
