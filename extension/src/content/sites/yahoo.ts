/**
 * Yahoo Mail. A pill's title is the address. There are two generations of the page.
 *
 * Mailvelope (2022-03, unchanged since): pills, subject, the newer page's box. Code found in public (2026): box, send button, the
 * ids of the older page.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Yahoo Mail",
  matches: ["https://mail.yahoo.com/*"],
  channel: "email",
  box: '[data-test-id="rte"]',
  scope: '[role="dialog"], [role="main"], main, body',
  send: '[data-test-id="compose-send-button"]',
  subject: { at: '[data-test-id="compose-subject"], #message-subject-field' },
  recipients: { each: '[data-test-id="pill"], #message-to-field' },
};
