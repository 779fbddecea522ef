/**
 * Proton Mail.
 *
 * The text is edited in a frame without an address of its own; recipients, subject and send button are in the page around it. A
 * chip's address stands in the test id of the button that takes it away.
 *
 * Proton's own WebClients and code found in public (2026): test ids of composer and frame; (undated) those of the chips.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Proton Mail",
  matches: ["https://mail.proton.me/*"],
  channel: "email",
  box: "#rooster-editor, [data-testid=\"editor-textarea\"]",
  scope: 'section[data-testid^="composer-"], [data-testid^="composer-"], .composer',
  send: '[data-testid="composer:send-button"]',
  subject: { at: '[data-testid="composer:subject"]' },
  recipients: { each: '[data-testid="composer-addresses-item"]' },
};
