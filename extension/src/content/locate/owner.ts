/** Who sends what is written in a root: the nearest ancestor that also holds a button to send it with. */

import { means } from "./labels.ts";
import { captionsOf, identifiersOf, identifierWords } from "./names.ts";
import { before, behind, within } from "./nearby.ts";
import { couldHoldMessage } from "./root.ts";
import { elementOf, holderOf, isHtml, isVisible } from "./tree.ts";

export interface Owner {
  /** Holds the root and the button. */
  readonly element: Element;
  readonly button: HTMLElement;
}

/** Gmail's button is thirteen levels up. */
const LEVELS = 16;
/** A button that says nothing of itself belongs to a box that is this near. */
const NEAR_LEVELS = 4;
/** And stands no further below its end than this, in CSS pixels. */
const NEAR = 120;

const BUTTONS =
  "button, [role=button], input[type=submit], a:not([href]), a[href='#'], a[href^='javascript:'], [class*=send i], [id*=send i]";
const EDITABLES = "textarea, [contenteditable]:not([contenteditable=false])";

export function ownerOf(root: HTMLElement): Owner | null {
  return ownerBy(root, LEVELS, sends) ?? ownerBy(root, NEAR_LEVELS, (button, branch) => standsBehind(button, branch));
}

/** Climbs to the first button that passes and that no other box stands nearer to. */
function ownerBy(root: HTMLElement, levels: number, passes: (button: HTMLElement, branch: Element) => boolean): Owner | null {
  const others = new Others(root);
  let branch: Element = root;
  for (let level = 0; level < levels; level += 1) {
    const holder = holderOf(branch);
    if (holder === null) return null;
    for (const side of [behind, before]) {
      for (const button of buttonsAmong(side(branch))) {
        if (isVisible(button) && passes(button, branch) && !others.own(button, holder)) return { element: elementOf(holder), button };
      }
    }
    branch = elementOf(holder);
  }
  return null;
}

/** A page of messages has buttons at each; no more than this many on one side are looked at. */
const MOST_BUTTONS = 60;

function* buttonsAmong(elements: Iterable<Element>): Generator<HTMLElement> {
  let left = MOST_BUTTONS;
  for (const element of elements) {
    if (!element.matches(BUTTONS) || !isHtml(element)) continue;
    if (left === 0) return;
    left -= 1;
    yield element;
  }
}

/** Whether a button says that it sends, to people or to developers. */
export function sends(button: HTMLElement): boolean {
  if (opensSomething(button)) return false;
  const icons = button.querySelectorAll("[data-icon], [data-testid], svg[class]");
  const words = [button, ...icons].flatMap(identifierWords);
  if (words.some((word) => word === "send" || word === "submit" || word === "reply")) return true;
  // Outlook names the wrapping of its button and its menu, and not the button.
  const wrapping = button.parentElement?.closest("[data-testid]") ?? null;
  if (wrapping !== null && identifierWords(wrapping).includes("send") && buttonsIn(wrapping) <= 2) return true;
  if (identifiersOf(button).some((identifier) => /comment-?save/i.test(identifier))) return true;
  if (submits(button)) return true;
  return captionsOf(button).some((caption) => means(caption, "send") || means(caption, "reply") || means(caption, "comment"));
}

/** Whether a button says more than that it stores what its form holds: that it sends, answers or comments. */
export function saysSending(button: HTMLElement): boolean {
  const words = [button, ...button.querySelectorAll("[data-icon], [data-testid], svg[class]")].flatMap(identifierWords);
  if (words.some((word) => word === "send" || word === "reply" || word === "comment")) return true;
  return captionsOf(button).some((caption) => means(caption, "reply") || means(caption, "comment"));
}

function buttonsIn(part: Element): number {
  return Array.from(buttonsAmong(within(part))).length;
}

/** Whether a button sends the form that it is in: what a button does there unless it says otherwise. */
function submits(button: HTMLElement): boolean {
  const type = button.getAttribute("type");
  return type === "submit" || (type === null && button.localName === "button" && button.closest("form") !== null);
}

/** A menu, a picker or a switch. */
function opensSomething(button: HTMLElement): boolean {
  const popup = button.getAttribute("aria-haspopup");
  return popup !== null && popup !== "false";
}

/** Where every label is foreign, a composer is known by this: a button behind the box, beside or below it, that is no tool. */
function standsBehind(button: HTMLElement, branch: Element): boolean {
  if (!button.matches("button, [role=button]") || opensSomething(button)) return false;
  if (button.matches("[aria-expanded], [aria-pressed], [aria-checked]")) return false;
  if (button.closest("[role=toolbar], [role=menu], [role=tablist], nav, header") !== null) return false;
  if ((branch.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) === 0) return false;
  const [box, place] = [branch.getBoundingClientRect(), button.getBoundingClientRect()];
  return place.bottom > box.top && place.top < box.bottom + NEAR;
}

/** A line for a title that stands beside a message is at most this part of its height. */
const TITLE_TO_MESSAGE = 1 / 3;

/** The boxes that may own a button in the place of this one. */
class Others {
  private readonly root: HTMLElement;
  private readonly known = new Map<Element | ShadowRoot, readonly HTMLElement[]>();

  constructor(root: HTMLElement) {
    this.root = root;
  }

  /** Whether one stands nearer to the button, or stands as near and makes this one look like its title. */
  own(button: HTMLElement, holder: Element | ShadowRoot): boolean {
    for (let near = button.parentElement; near !== null && near !== holder; near = near.parentElement) {
      if (this.boxesIn(near).length > 0) return true;
    }
    const height = (box: HTMLElement): number => box.getBoundingClientRect().height;
    const isTitle = (other: HTMLElement): boolean => height(this.root) < height(other) * TITLE_TO_MESSAGE;
    return this.boxesIn(holder).some((other) => !this.root.contains(other) && isTitle(other));
  }

  /** The buttons of a list stand in the same parts of the page: each part is searched once. */
  private boxesIn(part: Element | ShadowRoot): readonly HTMLElement[] {
    const boxes = this.known.get(part) ?? boxesIn(part);
    this.known.set(part, boxes);
    return boxes;
  }
}

/** What could be compose boxes in a part of a page. */
export function boxesIn(part: Element | ShadowRoot): HTMLElement[] {
  return Array.from(within(part)).filter((element) => element.matches(EDITABLES)).filter(isHtml).filter(couldHoldMessage);
}
