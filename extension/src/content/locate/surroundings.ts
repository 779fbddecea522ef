/** What stands around a compose box and matters for judging it: subject, readers, what it answers. */

import type { Recipient } from "../../protocol.ts";
import { tidy } from "../read/characters.ts";
import { means } from "./labels.ts";
import { captionsOf, identifiersOf, labelsOf, wordsOf } from "./names.ts";

/** The part of the page that belongs to one message. */
export function scopeOf(root: HTMLElement, owner: Element | null): Element {
  const start = owner ?? root;
  const nearest = start.closest("[role=dialog], dialog, form, [role=region], [role=main], main, article");
  return nearest ?? owner ?? root.parentElement ?? root;
}

/** The field of the subject line; `null` where there is none. */
export function subjectField(scope: Element, root: HTMLElement): HTMLInputElement | null {
  const fields = scope.querySelectorAll<HTMLInputElement>("input:not([type]), input[type=text]");
  const isSubject = (field: HTMLInputElement): boolean =>
    wordsOf(field.name).some((word) => word.startsWith("subject")) || labelsOf(field).some((label) => means(label, "subject"));
  return Array.from(fields).find((field) => !root.contains(field) && isSubject(field)) ?? null;
}

const ADDRESS = /[^\s<>()",;:]+@[^\s<>()",;:]+\.[^\s<>()",;:.]+/;
const CARRIERS = "[email], [data-hovercard-id], [data-email], [title], [aria-label], [data-testid]";
const CARRYING = ["email", "data-hovercard-id", "data-email", "title", "aria-label", "data-testid"];
/** More readers than this is an announcement; nobody looks at each one's clock. */
const MOST_READERS = 50;

/** Everybody whom the fields around a message name with an address. */
export function recipientsIn(scope: Element, root: HTMLElement): Recipient[] {
  const readers = new Map<string, Recipient>();
  const add = (address: string, name: string | null): void => {
    const key = address.toLowerCase();
    const known = readers.get(key);
    if (readers.size < MOST_READERS || known !== undefined) readers.set(key, { name: known?.name ?? name, address });
  };
  for (const carrier of scope.querySelectorAll<HTMLElement>(CARRIERS)) {
    if (root.contains(carrier) || carrier.contains(root)) continue;
    for (const attribute of CARRYING) {
      const address = ADDRESS.exec(carrier.getAttribute(attribute) ?? "")?.[0];
      if (address !== undefined) add(address, nameOf(carrier, address));
    }
  }
  for (const field of scope.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")) {
    if (field === root || !/^_?(to|cc|bcc)\b/i.test(field.name)) continue;
    for (const entry of field.value.split(/[,;\n]/)) {
      const address = ADDRESS.exec(entry)?.[0];
      if (address !== undefined) add(address, nameIn(entry, address));
    }
  }
  return [...readers.values()];
}

function nameOf(carrier: HTMLElement, address: string): string | null {
  const given = carrier.dataset["name"] ?? carrier.getAttribute("name");
  return nameIn(given ?? carrier.innerText, address);
}

/** The name in "Dana Lee <dana@example.org>". */
function nameIn(entry: string, address: string): string | null {
  const name = tidy(entry.replaceAll(address, "").replace(/[<>()"]/g, " ").replace(/[×✕✖]/g, " "));
  return name === "" || name.length > 60 || name.includes("@") ? null : name;
}

/** Whether what is written answers an earlier message, as far as the page shows. */
export function isReply(root: HTMLElement, owner: { button: HTMLElement } | null, subject: string | null): boolean {
  if (subject !== null && /^\s*(re|aw|sv|vs|antw|odp|ynt|回复|回覆|答复|返信)\s*[:：]/i.test(subject)) return true;
  if ([...labelsOf(root), ...(owner === null ? [] : captionsOf(owner.button))].some((label) => means(label, "reply"))) return true;
  if (root.querySelector("blockquote, .gmail_quote, #divRplyFwdMsg") !== null) return true;
  return inThread(root);
}

const LEVELS = 8;

function inThread(root: HTMLElement): boolean {
  let element: Element | null = root;
  for (let level = 0; level < LEVELS && element !== null; level += 1, element = element.parentElement) {
    const context = element.getAttribute("data-view-context") ?? "";
    const words = [...identifiersOf(element), context].flatMap(wordsOf);
    if (words.some((word) => word === "thread" || word === "threads" || word === "reply" || word === "replies")) return true;
  }
  return false;
}
