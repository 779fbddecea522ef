/** Who sends what is written in a root: the nearest ancestor that also holds a button to send it with. */

import { captionsOf, identifiersOf, wordsOf } from "./names.ts";
import { means } from "./labels.ts";

export interface Owner {
  /** Holds the root and the button. */
  readonly element: Element;
  readonly button: HTMLElement;
}

/** Gmail's button is thirteen levels up. */
const LEVELS = 16;
const BUTTONS = "button, [role=button], input[type=submit]";
const EDITABLES = "textarea, [contenteditable]:not([contenteditable=false])";

export function ownerOf(root: HTMLElement): Owner | null {
  let branch: Element = root;
  for (let level = 0; level < LEVELS; level += 1) {
    const parent = parentAcrossTrees(branch);
    if (parent === null) return null;
    for (const button of buttonsBeside(parent, branch)) {
      if (sends(button) && !isOfAnother(button, parent)) return { element: elementOf(parent), button };
    }
    branch = elementOf(parent);
  }
  return null;
}

/** The parent, out of a shadow tree to its host, out of a frame to the frame's element where the page may be seen. */
function parentAcrossTrees(element: Element): Element | ShadowRoot | null {
  const parent = element.parentNode;
  if (parent instanceof Element || parent instanceof ShadowRoot) return parent;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

function elementOf(node: Element | ShadowRoot): Element {
  return node instanceof ShadowRoot ? node.host : node;
}

function buttonsBeside(parent: Element | ShadowRoot, branch: Element): HTMLElement[] {
  return Array.from(parent.children)
    .filter((child) => child !== branch)
    .flatMap((child) => [...(child.matches(BUTTONS) ? [child] : []), ...child.querySelectorAll(BUTTONS)])
    .filter((button): button is HTMLElement => button instanceof HTMLElement);
}

/** Whether a button is one that sends a message. */
export function sends(button: HTMLElement): boolean {
  if (button.hasAttribute("aria-haspopup") && button.getAttribute("aria-haspopup") !== "false") return false;
  if (!button.checkVisibility({ visibilityProperty: true })) return false;
  const icons = button.querySelectorAll("[data-icon], [data-testid], svg[class]");
  const words = [button, ...icons].flatMap(identifiersOf).flatMap(wordsOf);
  if (words.some((word) => word === "send" || word === "submit" || word === "reply")) return true;
  // Outlook names the wrapping of its button and its menu, and not the button.
  const wrapping = button.parentElement?.closest("[data-testid]") ?? null;
  if (wrapping !== null && wrapping.querySelectorAll(BUTTONS).length <= 2 && identifiersOf(wrapping).flatMap(wordsOf).includes("send")) return true;
  if (identifiersOf(button).some((identifier) => /comment-?save/i.test(identifier))) return true;
  if (button.getAttribute("type") === "submit") return true;
  return captionsOf(button).some((caption) => means(caption, "send") || means(caption, "reply") || means(caption, "comment"));
}

/** Whether another editable stands nearer to the button than the one that we climb from. */
function isOfAnother(button: HTMLElement, ancestor: Element | ShadowRoot): boolean {
  for (let near = button.parentElement; near !== null && near !== ancestor; near = near.parentElement) {
    const editables = near.querySelectorAll<HTMLElement>(EDITABLES);
    if (Array.from(editables).some((editable) => editable.checkVisibility({ visibilityProperty: true }))) return true;
  }
  return false;
}
