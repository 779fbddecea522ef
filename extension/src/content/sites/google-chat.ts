/**
 * Google Chat, on its own host and as a frame inside Gmail.
 *
 * The conversation's id, at the part of the page around it, begins with `dm/` where it is with one person. The box's label holds
 * its name among words in the reader's language; the list at the side has the name alone. The search field is editable
 * in the same way, as a combobox. The addresses of those who wrote stand at their messages.
 *
 * callctl (2026-08, seen live): `data-group-id`, hosts and frames. chatbut (2026): box and button. Code found in public (2026):
 * the search field; (undated) the label.
 */

import type { Site, TextAt } from "./site.ts";

/** The conversation's name, in the list at the side. */
const NAME: TextAt = { at: '[role="listitem"] [dir="auto"]', same: "data-group-id" };

export const site: Site = {
  name: "Google Chat",
  matches: ["https://chat.google.com/*", "https://mail.google.com/chat/*"],
  channel: "chat",
  box: '[role="textbox"][contenteditable]',
  others: '[role="search"], [role="combobox"]',
  scope: '[role="main"][data-group-id], [data-group-id]',
  send: '[role="textbox"] ~ button',
  context: NAME,
  recipients: { named: NAME, only: '[role="main"][data-group-id^="dm/"]' },
};
