/** Runs in a page: what is read of a text that holds somebody else's words, a signature, or code. */

import { readBox } from "../../extension/src/content/read/read.ts";
import { caretPlace } from "../../extension/src/content/read/reading.ts";

const CASES: Readonly<Record<string, { readonly html: string; readonly text: string }>> = {
  "Gmail's answer": {
    html: `Yes.<div><br></div><div class="gmail_quote"><div class="gmail_attr">Am Do. schrieb Ana:<br></div><blockquote class="gmail_quote" style="margin: 0 0 0 .8ex">Is it?<div>Soon?</div></blockquote></div>`,
    text: "Yes.\n\n>",
  },
  "an answer between two parts of a quote": {
    html: `<div class="gmail_quote"><div class="gmail_attr">zorp</div><blockquote class="gmail_quote">Is it?</blockquote><div>Yes.</div><blockquote class="gmail_quote">Soon?</blockquote></div>`,
    text: ">\nYes.\n>",
  },
  "Gmail's forwarded mail": {
    html: `<div>See below.</div><div class="gmail_quote"><div class="gmail_attr">---------- Weitergeleitete Nachricht<br>Von: Ana</div><div>Please do.<blockquote>Will you?</blockquote></div></div>`,
    text: "See below.\n>",
  },
  "Outlook's answer, below a signature": {
    html: `<div>Yes.</div><div id="Signature"><div>Tom</div><div>Acme</div></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Von:</b> Ana</div><div>Is it?</div>`,
    text: "Yes.\n>",
  },
  "Thunderbird's answer above the writer's words": {
    html: `<div class="moz-cite-prefix">Le 2 mars, Ana a écrit :</div><blockquote type="cite" style="color: gray"><p>Is it?</p></blockquote><p>Yes.</p><div class="moz-signature">Tom</div>`,
    text: ">\nYes.",
  },
  "code between two lines": {
    html: `<p>Run this:</p><pre><code>send by 5pm?\nexit</code></pre><p>Does it work?</p>`,
    text: "Run this:\n``` ```\nDoes it work?",
  },
  "code in an element for each line": {
    html: `<p>Log:</p><div class="ql-code-block">at 5pm</div><div class="ql-code-block">at 6pm</div><p>Yours?</p>`,
    text: "Log:\n``` ```\nYours?",
  },
  "code that an editor draws as a block": {
    html: `<p>So:</p><code style="display: block">let at = 5;<br>at</code><p>Fine?</p>`,
    text: "So:\n``` ```\nFine?",
  },
  "code among words": {
    html: `<p>Is <code>main</code> frozen?</p>`,
    text: "Is main frozen?",
  },
  "words that are indented and the writer's own": {
    html: `<div>Options:</div><blockquote style="margin: 0 0 0 40px; border: none; padding: 0px"><div>Keep it</div></blockquote>`,
    text: "Options:\nKeep it",
  },
};

function problemOf({ html, text }: { html: string; text: string }): string | null {
  const root = document.querySelector<HTMLElement>("#root");
  if (root === null) throw new Error("the page has no root");
  root.setHTMLUnsafe(html);
  const reading = readBox(root, null);
  if (reading.text !== text) return JSON.stringify(reading.text);
  // A caret is put where the writer's own words are, never into what others wrote.
  const foreign = "blockquote:not([style]), .moz-signature, pre, .ql-code-block, code[style]";
  const places = Array.from(text, (_, offset) => (text[offset] === ">" ? null : caretPlace(reading, offset)));
  return places.some((place) => place !== null && place.node.parentElement?.closest(foreign) !== null && place.node instanceof Text)
    ? "a caret was put into what is not the writer's"
    : null;
}

export function run(): Record<string, string | null> {
  return Object.fromEntries(Object.entries(CASES).map(([name, each]) => [name, problemOf(each)]));
}
