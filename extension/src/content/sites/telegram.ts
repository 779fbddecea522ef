/**
 * Telegram on the web: two apps, A and K, on one host. K keeps a second box that nobody sees, to measure the text.
 *
 * Telegram A's own source, `MessageInput.tsx` and `ComposerEmbeddedMessage.tsx` (undated). Code found in public (2026): K's input and its peer.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Telegram",
  matches: ["https://web.telegram.org/*"],
  channel: "chat",
  box: "#editable-message-text, .input-message-input:not(.input-field-input-fake)",
  others: ".input-field-input-fake",
  scope: ".Composer",
  reply: ".ComposerEmbeddedMessage",
};
