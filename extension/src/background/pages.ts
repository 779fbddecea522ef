/** Popup and options ask the engine their own questions. */

import type { PageReply, PageRequest } from "../protocol.ts";
import { ask, loaded } from "./engine.ts";

export function connectPage(port: chrome.runtime.Port): void {
  port.onMessage.addListener(async ({ id, request }: PageRequest) => {
    await loaded;
    const reply: PageReply = { id, reply: ask(request) };
    port.postMessage(reply);
  });
}
