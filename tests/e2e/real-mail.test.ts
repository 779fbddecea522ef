/** A real webmail against real servers: Roundcube, Dovecot and a sink for what is sent, all of it on this machine. */

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { QUOTE_MARK } from "../../extension/src/content/read/foreign.ts";
import type { DraftInput, Fix } from "../../extension/src/protocol.ts";
import { openBrowser } from "../driver/open.ts";
import type { Frame, Session, Tab } from "../driver/session.ts";
import { PASSWORD } from "../mail/dovecot.ts";
import { startWebmail, type Webmail } from "../mail/roundcube.ts";
import type { Mail } from "../mail/sink.ts";
import { badges, clickInPanel, offerLike, openPanel, theBadge } from "./support/badge.ts";
import { judge } from "./support/engine.ts";
import { listen, type Ear } from "./support/listen.ts";
import { found, settled, until } from "./support/until.ts";
import { splice } from "./support/writer.ts";

/** Asks for nothing that the answer does not give, so that what is remarked in an answer is the answer's own. */
const RECEIVED = `From: Priya Raman <priya@example.com>
To: maya@example.org
Subject: The export times out
Date: Mon, 23 Nov 2026 09:12:00 +0530
Message-ID: <one@example.com>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Hi Maya,

can we have a quick call about the export?
URGENT, it has timed out three nights in a row.

--
Priya
`;

const PRIYA = { name: "Priya Raman", address: "priya@example.com", local_time: null };
const DANA = { name: "Dana Lee", address: "dana@example.net", local_time: null };

const FIRST = "Hi Priya 👋";
const SECOND = "I propose we move the export to  the nightly job, because it times out.";
const THIRD = "Do you agree?";
const LINES = [FIRST, SECOND, THIRD];
const WRITTEN = LINES.join("\n");

/** The two composers, as Roundcube's own settings name them: whether it writes HTML always or never. */
const COMPOSERS = [
  { name: "plain text", html: "0" },
  { name: "TinyMCE", html: "1" },
] as const;

let webmail: Webmail;
let session: Session;
let ear: Ear;

before(async () => {
  webmail = await startWebmail("maya", [RECEIVED]);
  session = await openBrowser();
  ear = await listen(session);
  const tab = await session.open(webmail.origin);
  await tab.evaluate(() => document.getElementById("rcmloginuser")?.focus());
  await tab.type("maya");
  await tab.press("Tab");
  await tab.type(PASSWORD);
  await tab.press("Enter");
  await found("inbox", () => tab.evaluate(() => document.querySelector("#messagelist")?.id));
  await tab.close();
});

after(async () => {
  await session?.close();
  await webmail?.close();
});

for (const composer of COMPOSERS) {
  describe(composer.name, () => {
    before(() => chooseComposer(composer.html));

    test("a new mail is scored for the reader in To, fixed, undone, fixed again and sent as it was seen", async () => {
      const { tab, place } = await compose("", composer.html);
      await clickOn(tab, tab, "#compose_to .recipient-input input");
      await tab.type(`${DANA.name} <${DANA.address}>,`);
      await clickOn(tab, tab, "#compose-subject");
      await tab.type("The nightly job");
      assert.deepEqual(await badges(place), []);
      await write(tab, place);

      const draft = await drafted(WRITTEN);
      assert.equal(draft.channel, "email");
      assert.equal(draft.subject, "The nightly job");
      assert.equal(draft.is_reply, false);
      assert.deepEqual(draft.recipients, [DANA]);

      const fixed = await fixAndUndo(tab, place, draft);
      const mail = await send(tab, place);
      assert.deepEqual(mail.recipients, [DANA.address]);
      assert.equal(mail.subject, "The nightly job");
      arrives(mail, fixed);
    });

    for (const [name, address, answers] of [
      ["a reply", "_reply_uid=1&_mbox=INBOX", true],
      ["a forwarded mail", "_forward_uid=1&_mbox=INBOX", false],
    ] as const) {
      test(`${name} is judged and changed in the writer's own part, and what it quotes is sent as it was`, async () => {
        const { tab, place } = await compose(address, composer.html);
        const quoted = linesOf(await read(place));
        // Roundcube's HTML says where an answer's quote is; in all else only its words do.
        const isMarked = answers && composer.html === "1";
        assert.match(quoted.join("\n"), /timed out three nights in a row/);
        if (!answers) {
          await clickOn(tab, tab, "#compose_to .recipient-input input");
          await tab.type(`${DANA.name} <${DANA.address}>,`);
        }
        await write(tab, place);

        const draft = await until(async () => {
          const latest = await ear.latestDraft();
          assert.equal(latest?.text.slice(0, WRITTEN.length), WRITTEN);
          assert.deepEqual(linesOf(latest.text.slice(WRITTEN.length)), isMarked ? [QUOTE_MARK] : quoted);
          return latest;
        });
        assert.equal(draft.is_reply, answers);
        assert.deepEqual(draft.recipients, [answers ? PRIYA : DANA]);
        const { marks } = judge(draft);
        assert.ok(marks.underlines.length > 0);
        const beyond = marks.underlines.filter(({ span }) => span.end > WRITTEN.length);
        assert.deepEqual(beyond, [], "what somebody else wrote is judged");

        const fixed = await fixAndUndo(tab, place, draft);
        const mail = await send(tab, place);
        assert.deepEqual(mail.recipients, [(answers ? PRIYA : DANA).address]);
        arrives(mail, isMarked ? fixed.replace(QUOTE_MARK, () => quoted.join("\n")) : fixed);
      });
    }
  });
}

/** Chooses the composer in Roundcube's settings. */
async function chooseComposer(html: string): Promise<void> {
  const tab = await session.open(`${webmail.origin}/?_task=settings&_action=edit-prefs&_section=compose`);
  await tab.evaluate((value) => {
    const choice = document.querySelector<HTMLSelectElement>("[name=_htmleditor]");
    if (choice === null) throw new Error("no choice of an editor");
    choice.value = value;
    choice.form?.submit();
  }, html);
  await found("confirmation", () => tab.evaluate(() => /saved/i.test(document.documentElement.innerHTML) || null));
  await tab.close();
}

/** Opens a composer, as the buttons of the mailbox do. */
async function compose(address: string, html: string): Promise<{ tab: Tab; place: Frame }> {
  const tab = await session.open(`${webmail.origin}/?_task=mail&_action=compose&${address}`);
  await found("composer", () =>
    tab.evaluate((isHtml) => {
      // The recipients' fields are the last that the skin builds.
      if (document.readyState !== "complete" || document.querySelector("#compose_to .recipient-input input") === null) return null;
      const editor = document.querySelector<HTMLIFrameElement>("#composebody_ifr")?.contentDocument;
      return isHtml ? editor?.querySelector("#tinymce[contenteditable=true]")?.id : document.querySelector("#composebody")?.id;
    }, html === "1"),
  );
  // It gives the focus away last of all.
  await settled(() => tab.evaluate(() => document.activeElement?.id ?? null));
  return { tab, place: html === "1" ? await tab.frameOf("#composebody_ifr") : tab };
}

const BODY = "#composebody, #tinymce";

async function clickOn(tab: Tab, frame: Frame, selector: string): Promise<void> {
  const around = await frame.origin();
  const { x, y } = await found(selector, () =>
    frame.evaluate((wanted) => {
      const area = document.querySelector(wanted)?.getBoundingClientRect();
      return area === undefined || area.width === 0 ? null : { x: area.x + area.width / 2, y: area.y + area.height / 2 };
    }, selector),
  );
  await tab.clickAt(around.x + x, around.y + y);
}

/** Writes at the beginning of the body. */
async function write(tab: Tab, place: Frame): Promise<void> {
  await clickOn(tab, place, BODY);
  await settled(() => charactersBefore(place));
  await tab.press("Control+Home");
  await until(async () => assert.equal(await charactersBefore(place), 0));
  for (const [index, line] of LINES.entries()) {
    if (index > 0) await tab.press("Enter");
    await tab.type(line);
  }
}

/** How much of the body stands before the caret. */
async function charactersBefore(place: Frame): Promise<number | null> {
  return place.evaluate((body) => {
    const element = document.querySelector<HTMLElement>(body);
    if (element === null || document.activeElement !== element) return null;
    if (element instanceof HTMLTextAreaElement) return element.selectionStart;
    const { anchorNode, anchorOffset } = getSelection() ?? {};
    if (anchorNode === null || anchorNode === undefined || anchorOffset === undefined) return null;
    const before = document.createRange();
    before.setStart(element, 0);
    before.setEnd(anchorNode, anchorOffset);
    return before.toString().trim().length;
  }, BODY);
}

/** What the composer shows, with a line for each paragraph. */
async function read(place: Frame): Promise<string> {
  return place.evaluate((body) => {
    const element = document.querySelector<HTMLElement>(body);
    if (element instanceof HTMLTextAreaElement) return element.value;
    return element?.innerText.replaceAll("\u00a0", " ") ?? "";
  }, BODY);
}

/** The lines that hold anything: a browser's own text of a page has an empty one after each paragraph. */
function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

async function drafted(text: string): Promise<DraftInput> {
  return until(async () => {
    const latest = await ear.latestDraft();
    assert.equal(latest?.text, text);
    return latest;
  });
}

/** The battery: the badge is right, a fix does what it says, undo takes it back, and it is done once more. */
async function fixAndUndo(tab: Tab, place: Frame, draft: DraftInput): Promise<string> {
  const { advice, marks } = judge(draft);
  await until(async () => assert.equal((await theBadge(place)).score, String(marks.score)));
  const fix = advice.fixes.find(({ id }) => id === "reply-by");
  assert.ok(fix, "the engine offers no timeline");
  const before = await read(place);
  await apply(tab, place, draft, fix);
  await focusBody(place);
  await tab.press("Control+z");
  await drafted(draft.text);
  assert.equal(await read(place), before);
  await until(async () => assert.equal((await theBadge(place)).score, String(marks.score)));
  return apply(tab, place, draft, fix);
}

async function apply(tab: Tab, place: Frame, draft: DraftInput, fix: Fix): Promise<string> {
  await openPanel(tab, place);
  const offer = await offerLike(tab, fix);
  const fixed = splice(draft.text, offer.edit);
  await clickInPanel(tab, offer.label, place);
  await drafted(fixed);
  return fixed;
}

async function focusBody(place: Frame): Promise<void> {
  await place.evaluate((body) => document.querySelector<HTMLElement>(body)?.focus(), BODY);
}

/** What was sent, and what the composer showed of it. */
interface Sent extends Mail {
  readonly seen: string;
  /** The text that a browser shows of the mail. */
  readonly shown: string;
}

/** Sends by the button. */
async function send(tab: Tab, place: Frame): Promise<Sent> {
  const seen = await read(place);
  const before = webmail.sent.length;
  await clickOn(tab, tab, "button.send");
  const mail = await found("mail at the sink", async () => webmail.sent[before]);
  await tab.close();
  const { html } = mail;
  return { ...mail, seen, shown: html === undefined ? mail.text : await shown(html) };
}

/** The text of a page, as a browser shows it. */
async function shown(html: string): Promise<string> {
  const tab = await session.open(`${webmail.origin}/?_task=mail`);
  const text = await tab.evaluate(async (content) => {
    const frame = document.createElement("iframe");
    frame.srcdoc = content;
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
    document.body.append(frame);
    await loaded;
    return frame.contentDocument?.body.innerText ?? "";
  }, html);
  await tab.close();
  return text.replaceAll("\u00a0", " ");
}

/** What arrived is what the composer showed, character for character, and what was judged last along with what it quotes. */
function arrives({ html, seen, shown }: Sent, judged: string): void {
  // TinyMCE hands an empty line at the very end over to nobody.
  assert.equal(shown, html === undefined ? seen : seen.trimEnd());
  assert.deepEqual(linesOf(shown), linesOf(judged));
}
