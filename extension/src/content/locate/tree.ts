/**
 * Walking a page's tree upwards, out of shadow trees and out of frames that may look at the page around them.
 *
 * Nothing here asks `instanceof`: what stands outside a frame was made by the classes of another document.
 */

export function isElement(node: unknown): node is Element {
  return (node as Node | null)?.nodeType === Node.ELEMENT_NODE;
}

export function isHtml(node: unknown): node is HTMLElement {
  return isElement(node) && "isContentEditable" in node;
}

export function isTextArea(element: Element): element is HTMLTextAreaElement {
  return element.localName === "textarea";
}

export function isInput(element: Element): element is HTMLInputElement {
  return element.localName === "input";
}

function isShadowRoot(node: Node | null): node is ShadowRoot {
  return node?.nodeType === Node.DOCUMENT_FRAGMENT_NODE && "host" in node;
}

/** What holds an element: its parent, its shadow root, or the frame that its document is in. */
export function holderOf(element: Element): Element | ShadowRoot | null {
  const parent = element.parentNode;
  if (isElement(parent) || isShadowRoot(parent)) return parent;
  return parent === null ? null : frameOf(element);
}

/** The frame that an element's document is in; `null` at the top and where the page around may not be seen. */
function frameOf(element: Element): Element | null {
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

/** An element for what holds one: a shadow root stands for its host. */
export function elementOf(holder: Element | ShadowRoot): Element {
  return isShadowRoot(holder) ? holder.host : holder;
}

export function parentOf(element: Element): Element | null {
  const holder = holderOf(element);
  return holder === null ? null : elementOf(holder);
}

/** The element and what it stands in, nearest first, at most `levels` of them. */
export function* upwards(element: Element, levels: number): Generator<Element> {
  let each: Element | null = element;
  for (let level = 0; level < levels && each !== null; level += 1, each = parentOf(each)) yield each;
}

/** The nearest element around one, itself included, that a selector matches. */
export function closest(element: Element, selector: string): Element | null {
  for (let each: Element | null = element; each !== null; ) {
    const found = each.closest(selector);
    if (found !== null) return found;
    const tree = each.getRootNode();
    each = isShadowRoot(tree) ? tree.host : frameOf(each);
  }
  return null;
}

/** Whether one holds the other, itself, or the shadow tree or frame that the other is in. */
export function holds(outer: Element, inner: Element): boolean {
  for (let each: Element | null = inner; each !== null; ) {
    if (outer.contains(each)) return true;
    const tree = each.getRootNode();
    each = isShadowRoot(tree) ? tree.host : frameOf(each);
  }
  return false;
}

export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
