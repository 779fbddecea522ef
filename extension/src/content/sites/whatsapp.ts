/**
 * WhatsApp on the web.
 *
 * Its search box is an editor of the same class. Test ids and numbers of tabs come and go; the footer of the conversation stays.
 *
 * ZapZap and other code found in public (2026): box, footer, send button, heading.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "WhatsApp",
  matches: ["https://web.whatsapp.com/*"],
  channel: "chat",
  box: 'footer [contenteditable="true"][data-lexical-editor="true"], [data-testid="conversation-compose-box-input"]',
  others: '[contenteditable="true"][data-tab="3"], #side [contenteditable="true"]',
  scope: "#main footer, footer",
  send: '[data-testid="send"], [data-testid="compose-btn-send"], button:has([data-icon="send"]), [role="button"]:has([data-icon="send"])',
  context: { at: "#main header span[title]", attribute: "title" },
  recipients: { named: { at: "#main header span[title]", attribute: "title" }, only: 'body:not(:has(#main [data-id*="@g.us"]))' },
};
