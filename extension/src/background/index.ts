/**
 * The background: a service worker in Chromium, an event page in Firefox. It routes between compose boxes, panels, pages and
 * the engine, and may be stopped at any moment without anything being lost.
 */

import type { ContentCommand } from "../protocol.ts";
import { FramePort } from "./boxes.ts";
import { connectPage } from "./pages.ts";
import { Panels } from "./panels.ts";
import { watchGrants } from "./sites.ts";

const panels = new Panels();

chrome.runtime.onConnect.addListener((port) => {
  if (port.name === "box") new FramePort(port, (token, box) => panels.opened(token, box));
  else if (port.name === "panel") panels.connect(port);
  else if (port.name === "page") connectPage(port);
});

/** The only key of ours: each frame of the tab looks whether its box has the focus. */
chrome.commands.onCommand.addListener(async (name, tab) => {
  if (name !== "toggle-panel") return;
  const [active] = tab === undefined ? await chrome.tabs.query({ active: true, currentWindow: true }) : [tab];
  if (active?.id === undefined) return;
  const command: ContentCommand = { type: "toggle_panel" };
  // A tab without our scripts has nobody to hear it.
  await chrome.tabs.sendMessage(active.id, command).catch(() => undefined);
});

watchGrants();
