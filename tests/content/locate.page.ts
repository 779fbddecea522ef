/** Runs in a page: which elements of small pages are taken for compose boxes, and what is read around them. */

import { locate, surroundings } from "../../extension/src/content/locate/locate.ts";
import { rootOf } from "../../extension/src/content/locate/root.ts";
import type { Surroundings } from "../../extension/src/content/locate/locate.ts";

interface Case {
  readonly page: string;
  /** What is known of the element with the id `box`; `null` where it is to be left alone. */
  readonly found: Partial<Surroundings> | null;
}

const rich = (label: string, more = ""): string =>
  `<div id="box" contenteditable role="textbox" aria-multiline="true" aria-label="${label}" style="min-height: 80px" ${more}></div>`;

const CASES: Readonly<Record<string, Case>> = {
  "a mail with chips and a subject": {
    page: `<div role="dialog">
        <div><span data-hovercard-id="dana@example.org"><span>Dana Lee</span></span><span title="sam@example.org">sam@example.org</span></div>
        <input name="subjectbox" value="Re: API design">${rich("Message Body")}
        <div><div role="button" data-tooltip="Send ‪(Ctrl-Enter)‬">Send</div></div></div>`,
    found: {
      channel: "email",
      subject: "Re: API design",
      is_reply: true,
      recipients: [
        { name: "Dana Lee", address: "dana@example.org", local_time: null },
        { name: null, address: "sam@example.org", local_time: null },
      ],
    },
  },
  "a mail whose recipients are typed into a field": {
    page: `<form><input name="to" value="Dana Lee &lt;dana@example.org&gt;, sam@example.org"><label>Subject <input></label>
        <textarea id="box" aria-label="Message" rows="6"></textarea><button>Send</button></form>`,
    found: {
      channel: "email",
      is_reply: false,
      recipients: [
        { name: "Dana Lee", address: "dana@example.org", local_time: null },
        { name: null, address: "sam@example.org", local_time: null },
      ],
    },
  },
  "a channel's composer": {
    page: `<div>${rich("Message #releases")}<button aria-label="Send now"></button></div>`,
    found: { channel: "chat", context: "#releases", is_reply: false, recipients: [] },
  },
  "a chat among whose messages stand addresses": {
    page: `<main><ul><li><span title="dana@example.org">Dana</span></li></ul><div>${rich("Zorp")}<button class="send"></button></div></main>`,
    found: { channel: "chat", recipients: [] },
  },
  "a composer without a button": {
    page: rich("Message @Dana", 'data-slate-editor="true"'),
    found: { channel: "chat", context: "@Dana" },
  },
  "a composer in a language that no word here is of, with a button that is named for developers": {
    page: `<div>${rich("Zorp")}<div><button data-testid="send-button">Zorp</button></div></div>`,
    found: { channel: "chat" },
  },
  "an answer in a thread": {
    page: `<div data-qa="threads_pane"><div>${rich("Zorp")}<button data-qa="send_button"></button></div></div>`,
    found: { is_reply: true },
  },
  "a comment": {
    page: `<div><textarea id="box" rows="6" placeholder="Leave a comment"></textarea><button type="submit">Comment</button></div>`,
    found: { channel: "issue", is_reply: true },
  },
  "a composer in a shadow tree": {
    page: `<div><section><template shadowrootmode="open"><div>${rich("Zorp")}</div></template></section><button class="send">Zorp</button></div>`,
    found: { channel: "chat" },
  },
  "a search field": { page: `<div role="search">${rich("Message search")}<button>Send</button></div>`, found: null },
  "a field for recipients": {
    page: `<div><div id="box" contenteditable role="textbox" aria-label="To" style="min-height: 30px"></div><button>Send</button></div>`,
    found: null,
  },
  "a title beside a description": {
    page: `<div>${rich("Title")}<div><div contenteditable aria-label="Description" style="min-height: 80px"></div><button>Post</button></div></div>`,
    found: null,
  },
  "a search box that would borrow the composer's button": {
    page: `<div><div>${rich("Zorp")}</div><footer><div contenteditable style="min-height: 80px"></div><button data-icon="send"></button></footer></div>`,
    found: null,
  },
  "a code editor": {
    page: `<div class="cm-editor"><div class="cm-gutters">1</div>${rich("Message", 'class="cm-content"')}<button>Send</button></div>`,
    found: null,
  },
  "an editor whose text never wraps": {
    page: `<div><textarea id="box" wrap="off" rows="6" aria-label="Message"></textarea><button>Send</button></div>`,
    found: null,
  },
  "a message written in an editor that is also for code": {
    page: `<form><div class="cm-editor">${rich("Zorp", 'class="cm-content cm-lineWrapping"')}</div><button>Zorp</button></form>`,
    found: { channel: "chat" },
  },
  "a chat of a client for IRC": {
    page: `<form><span>zorp</span><textarea id="box" class="mousetrap" style="height: 20px; width: 300px"></textarea><span><button type="submit"></button></span></form>`,
    found: { channel: "chat", is_reply: false },
  },
  "a chat that forgets to say that it takes several lines": {
    page: `<div><div id="box" contenteditable role="textbox" style="width: 300px; min-height: 20px"></div><div class="icon-send"></div></div>`,
    found: { channel: "chat" },
  },
  "a field for people beside the only message of a dialog": {
    page: `<div role="dialog"><div id="box" contenteditable role="textbox" style="min-height: 20px"></div>
        <textarea rows="6"></textarea><button class="send">Zorp</button></div>`,
    found: null,
  },
  "a forum's answer": {
    page: `<article>zorp</article><form method="post" action="posting"><textarea id="box" name="message" rows="10"></textarea><fieldset><input type="submit" name="preview" value="Zorp"><input type="submit" name="post" value="Zorp"></fieldset></form>`,
    found: { channel: "issue", is_reply: true },
  },
  "a new topic of a forum": {
    page: `<form><input type="text" name="subject" value="Zorp"><textarea id="box" name="message" rows="10"></textarea><input type="submit" name="post" value="Zorp"></form>`,
    found: { channel: "issue", is_reply: false, subject: "Zorp" },
  },
  "a note on a tracker's issue": {
    page: `<form id="issue-form"><fieldset><textarea id="box" name="issue[notes]" rows="10"></textarea></fieldset><input type="submit" name="commit" value="Zorp"></form>`,
    found: {},
  },
  "a comment on a tracker's issue that has a field for copies and another person's name": {
    page: `<form><textarea id="box" name="comment" rows="10"></textarea><input type="text" name="field_summary" value="Zorp">
        <input type="text" name="field_cc" value="dana@example.org"><input type="text" name="author" value="zorp"><input type="submit" value="Zorp"></form>`,
    found: { channel: "issue", is_reply: true, subject: null },
  },
  "a new issue of a tracker": {
    page: `<form><input type="text" name="author" value="zorp"><input type="text" name="field_summary" value="Zorp">
        <textarea id="box" name="field_description" rows="10"></textarea><input type="text" name="field_cc" value="dana@example.org"><input type="submit" value="Zorp"></form>`,
    found: { channel: "issue", is_reply: false, subject: "Zorp", recipients: [{ name: null, address: "dana@example.org", local_time: null }] },
  },
  "a webmail whose buttons stand above its fields and say nothing": {
    page: `<form><div><div aria-label="Zorp" tabindex="0"></div></div><input name="to"><input name="subject" value="Zorp">${rich("Zorp")}</form>`,
    found: { channel: "email", subject: "Zorp" },
  },
  "a webmail whose button is a link": {
    page: `<div role="dialog"><div class="toolbar"><a class="btn buttonSend">Zorp</a></div><input name="to">${rich("Zorp")}</div>`,
    found: {},
  },
  "a title as high as a line above a description": {
    page: `<div><div id="box" contenteditable style="min-height: 24px"></div><div contenteditable style="min-height: 160px"></div><button>Zorp</button></div>`,
    found: null,
  },
  "a heading that can be edited": {
    page: `<div><h2 id="box" contenteditable>Zorp</h2><button>Zorp</button></div>`,
    found: null,
  },
  "a text whose label is hidden with it": {
    page: `<div><div aria-hidden="true"><textarea id="box" rows="6"></textarea></div><button class="send">Zorp</button></div>`,
    found: null,
  },
  "a text that can't be changed": { page: `<textarea id="box" readonly rows="6" aria-label="Message"></textarea>`, found: null },
  "a box that is not to be seen": {
    page: `<div style="display: none"><textarea id="box" rows="6" aria-label="Message"></textarea><button>Send</button></div>`,
    found: null,
  },
  "an editor with nothing to say what it is for": { page: rich("Zorp"), found: null },
};

function problemOf({ page, found }: Case): string | null {
  const stage = document.createElement("div");
  stage.setHTMLUnsafe(page);
  document.body.append(stage);
  try {
    const target = boxIn(stage);
    const root = rootOf(target);
    const box = root === null ? null : locate(root);
    if (found === null) return box === null ? null : "it was taken for a compose box";
    if (box === null) return "it was not found";
    const seen = surroundings(box);
    const wrong = (Object.keys(found) as (keyof Surroundings)[]).filter((key) => JSON.stringify(seen[key]) !== JSON.stringify(found[key]));
    return wrong.length === 0 ? null : wrong.map((key) => `${key}: ${JSON.stringify(seen[key])}`).join("\n");
  } finally {
    stage.remove();
  }
}

function boxIn(tree: ParentNode): Element | null {
  const direct = tree.querySelector("#box");
  if (direct !== null) return direct;
  for (const host of tree.querySelectorAll("*")) {
    const inside = host.shadowRoot === null ? null : boxIn(host.shadowRoot);
    if (inside !== null) return inside;
  }
  return null;
}

export function run(): Record<string, string | null> {
  document.querySelector("#root")?.remove();
  return Object.fromEntries(Object.entries(CASES).map(([name, each]) => [name, problemOf(each)]));
}
