/**
 * Events that carry data to the page's own scripts.
 *
 * In Chromium an event that is made here reaches them whole. Firefox hides what a DataTransfer holds from everybody but its
 * maker's origin; there it is made by the page's own constructors, reached through `wrappedJSObject`.
 */

interface Realm {
  readonly DataTransfer: typeof DataTransfer;
  readonly ClipboardEvent: typeof ClipboardEvent;
  readonly InputEvent: typeof InputEvent;
}

/** Firefox gives a content script this; `wrapReflectors` passes DOM objects on as the page sees them. */
declare const cloneInto:
  | (<Value extends object>(value: Value, target: object, options: { wrapReflectors: boolean }) => Value)
  | undefined;

function pageRealm(): Realm {
  return (window as { wrappedJSObject?: Realm }).wrappedJSObject ?? window;
}

function forPage<Value extends object>(value: Value): Value {
  return typeof cloneInto === "function" ? cloneInto(value, pageRealm(), { wrapReflectors: true }) : value;
}

const SHARED = { bubbles: true, cancelable: true, composed: true };

function transferOf(data: Readonly<Record<string, string>>): DataTransfer {
  const transfer = new (pageRealm().DataTransfer)();
  for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
  return transfer;
}

export function pasteEvent(data: Readonly<Record<string, string>>): ClipboardEvent {
  const { ClipboardEvent } = pageRealm();
  const event = new ClipboardEvent("paste", forPage({ ...SHARED, clipboardData: transferOf(data) }));
  return event;
}

export function beforeInputEvent(text: string, ranges: readonly StaticRange[]): InputEvent {
  const { InputEvent } = pageRealm();
  const dataTransfer = transferOf({ "text/plain": text });
  return new InputEvent(
    "beforeinput",
    forPage({ ...SHARED, inputType: "insertFromPaste", dataTransfer, targetRanges: [...ranges] }),
  );
}
