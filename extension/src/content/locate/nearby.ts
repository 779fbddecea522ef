/**
 * How far a page is looked at around a box. What belongs to a box stands near it, and a page may hold any number of elements:
 * the work must not grow with them, because it is done while somebody waits for the caret.
 */

import { elementOf, holderOf } from "./tree.ts";

/** On one side of a branch: the messages of a chat are more. */
const MOST_BESIDE = 400;
/** In one part of a page. */
const MOST_WITHIN = 400;
/** Around a box, in all. */
const MOST_AROUND = 2000;

/** What stands behind a branch in what holds it: the nearest part first, each in the order of the page. */
export function behind(branch: Element): Generator<Element> {
  return first(MOST_BESIDE, beside(branch, following));
}

/** What stands before a branch in what holds it: the nearest part first, each in the order of the page. */
export function before(branch: Element): Generator<Element> {
  return first(MOST_BESIDE, beside(branch, preceding));
}

/** What a part of a page holds, in the order of the page. */
export function within(part: Element | ShadowRoot): Generator<Element> {
  return first(MOST_WITHIN, descendants(part));
}

/** The largest part of `scope` that holds a box and not too much beside it. */
export function partAround(box: Element, scope: Element): Element {
  let left = MOST_AROUND;
  for (let branch = box; ; ) {
    const holder = holderOf(branch);
    if (branch === scope || holder === null) return branch;
    for (const next of [following, preceding]) {
      for (const _ of beside(branch, next)) {
        if (left === 0) return branch;
        left -= 1;
      }
    }
    branch = elementOf(holder);
  }
}

type Next = (part: Element) => Element | null;

const following: Next = (part) => part.nextElementSibling;
const preceding: Next = (part) => part.previousElementSibling;

function* beside(branch: Element, next: Next): Generator<Element> {
  for (let part = next(branch); part !== null; part = next(part)) {
    yield part;
    yield* descendants(part);
  }
}

function* descendants(part: Element | ShadowRoot): Generator<Element> {
  const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_ELEMENT);
  for (let element = walker.nextNode(); element !== null; element = walker.nextNode()) yield element as Element;
}

function* first(most: number, elements: Iterable<Element>): Generator<Element> {
  let left = most;
  for (const element of elements) {
    if (left === 0) return;
    left -= 1;
    yield element;
  }
}
