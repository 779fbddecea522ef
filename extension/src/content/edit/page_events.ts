/**
 * Events that carry data to the page's own scripts.
 *
 * In Chromium an event that is made here reaches them whole. Firefox hides what a DataTransfer holds from everybody but its
 * maker's origin; there it is made by the page's own constructors, reached through `wrappedJSObject`.
 */

import { forPage, pageRealm } from "./page_realm.ts";

const SHARED = { bubbles: true, cancelable: true, composed: true };

function fill(transfer: DataTransfer, data: Readonly<Record<string, string>>): void {
  for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
}

export function pasteEvent(data: Readonly<Record<string, string>>): ClipboardEvent {
  const { ClipboardEvent, DataTransfer } = pageRealm();
  const event = new ClipboardEvent("paste", forPage({ ...SHARED, clipboardData: new DataTransfer() }));
  // Filled only now, because Gecko gives the event a transfer of its own and leaves out the one that is offered.
  if (event.clipboardData !== null) fill(event.clipboardData, data);
  return event;
}

export function beforeInputEvent(text: string, ranges: readonly StaticRange[]): InputEvent {
  const { InputEvent, DataTransfer } = pageRealm();
  const dataTransfer = new DataTransfer();
  fill(dataTransfer, { "text/plain": text });
  return new InputEvent(
    "beforeinput",
    forPage({ ...SHARED, inputType: "insertFromPaste", dataTransfer, targetRanges: [...ranges] }),
  );
}
