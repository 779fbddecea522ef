/** The engine: compiled once for as long as this background lives, and given all that an answer depends on each time. */

import init, { handle } from "engine";

import type { Reply, Request } from "../protocol.ts";
import { kept } from "./storage.ts";

const MODULE = "engine.wasm";

const ready = init({ module_or_path: chrome.runtime.getURL(MODULE) });

/** Resolves when the engine answers at once, and rejects for good where it can't be loaded. */
export const loaded: Promise<void> = Promise.all([ready, kept.loaded]).then(() => undefined);

/** Answers a request. To be called after {@link loaded}. */
export function ask(request: Request): Reply {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return handle(request, { now: Date.now(), zone, people: kept.people, settings: kept.settings });
}
