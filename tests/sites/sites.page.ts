/** Runs in the page of a site: what the content script takes for a compose box there, and what it reads around it. */

import { locate, surroundings, type Surroundings } from "../../extension/src/content/locate/locate.ts";
import { rootOf } from "../../extension/src/content/locate/root.ts";
import { siteOf, sites } from "../../extension/src/content/sites/choose.ts";
import type { Expected, Outcome, Way } from "./expected.ts";

/** Looks at the page in one way. The words of a page are changed for good: each way has the page loaded anew. */
export function look({ boxes, address }: Expected, { labels, facts }: Way): Outcome[] {
  const page = pageParts(document);
  if (labels === "nonsense") for (const part of page) speakNonsense(part, said(boxes));
  const found = new Map<HTMLElement, Surroundings>();
  for (const target of page.flatMap((part) => Array.from(part.querySelectorAll<HTMLElement>("input, textarea, [contenteditable]")))) {
    const root = rootOf(target);
    if (root === null || found.has(root)) continue;
    const box = locate(root, facts === "known" ? siteOf(root, address) : null);
    if (box !== null) found.set(root, surroundings(box));
  }
  const wanted = new Set(boxes.map(({ box }) => within(page, box)));
  const others = [...found.keys()].filter((root) => !wanted.has(root));
  if (boxes.length === 0) return [{ box: "none", found: null, others: others.map(nameOf) }];
  return boxes.map((expected) => {
    const root = within(page, expected.box);
    const seen = found.get(root);
    if (seen === undefined) return { box: expected.box, found: "not found", others: others.map(nameOf) };
    const problem = (key: keyof Surroundings, want: unknown): string | null =>
      JSON.stringify(seen[key]) === JSON.stringify(want) ? null : JSON.stringify(seen[key]);
    const people = expected.recipients.map(({ name, address: at, local_time = null }) => ({ name, address: at, local_time }));
    return {
      box: expected.box,
      found: null,
      channel: problem("channel", expected.channel),
      subject: problem("subject", expected.subject),
      recipients: problem("recipients", people),
      reply: problem("is_reply", expected.reply),
      context: problem("context", expected.context),
      others: others.map(nameOf),
    };
  });
}

/** Those of the match patterns that no site's file has. */
export function unknown(patterns: readonly string[]): string[] {
  return patterns.filter((pattern) => !sites.some(({ matches }) => matches.includes(pattern)));
}

/** The document with its open shadow trees and the frames that may be looked into. */
function pageParts(part: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inside = Array.from(part.querySelectorAll("*")).flatMap((element) => {
    const frame = element.localName === "iframe" ? (element as HTMLIFrameElement).contentDocument : null;
    return [element.shadowRoot, frame].flatMap((each) => (each === null ? [] : pageParts(each)));
  });
  return [part, ...inside];
}

function within(page: readonly (Document | ShadowRoot)[], selector: string): HTMLElement {
  const found = page.map((part) => part.querySelector<HTMLElement>(selector)).find((each) => each !== null);
  if (found === null || found === undefined) throw new Error(`the page has no ${selector}`);
  return found;
}

/** What people and conversations are called: no label in anybody's language. */
function said(boxes: Expected["boxes"]): ReadonlySet<string> {
  return new Set(boxes.flatMap(({ recipients, context }) => [context, ...recipients.flatMap(({ name, address }) => [name, address])]).filter((each) => each !== null));
}

const LABELS = ["aria-label", "aria-placeholder", "aria-description", "title", "alt", "placeholder", "data-placeholder", "data-tooltip"];
const SAYING = "button, [role=button], label, legend, h1, h2, h3, h4, summary, th";

/** Puts a word of no language in place of every label. */
function speakNonsense(part: Document | ShadowRoot, keep: ReadonlySet<string>): void {
  const isLabel = (text: string): boolean => text.trim() !== "" && !text.includes("@") && !keep.has(text.trim());
  for (const element of part.querySelectorAll("*")) {
    for (const label of LABELS) if (isLabel(element.getAttribute(label) ?? "")) element.setAttribute(label, "zorp");
    if (element.matches("input[type=submit], input[type=button]")) element.setAttribute("value", "zorp");
  }
  for (const element of part.querySelectorAll(SAYING)) {
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) if (isLabel((text as Text).data)) (text as Text).data = "zorp";
  }
}

function nameOf(root: HTMLElement): string {
  return (root.cloneNode() as HTMLElement).outerHTML;
}
