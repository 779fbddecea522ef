/**
 * The page's own constructors and objects. In Chromium a content script's own do as well; Firefox keeps some of what they make
 * from the page, and gives the page's through `wrappedJSObject`.
 */

interface Realm {
  readonly DataTransfer: typeof DataTransfer;
  readonly ClipboardEvent: typeof ClipboardEvent;
  readonly InputEvent: typeof InputEvent;
  readonly CSSStyleSheet: typeof CSSStyleSheet;
}

/** Firefox gives a content script this; `wrapReflectors` passes DOM objects on as the page sees them. */
declare const cloneInto:
  | (<Value extends object>(value: Value, target: object, options: { wrapReflectors: boolean }) => Value)
  | undefined;

export function pageRealm(): Realm {
  return asPageSees<Window & Realm>(window as Window & Realm);
}

/** A value that the page may read, with the DOM objects in it as they are. */
export function forPage<Value extends object>(value: Value): Value {
  return typeof cloneInto === "function" ? cloneInto(value, pageRealm(), { wrapReflectors: true }) : value;
}

/** A DOM object as the page sees it. */
export function asPageSees<Value extends object>(value: Value): Value {
  return (value as { wrappedJSObject?: Value }).wrappedJSObject ?? value;
}
