/**
 * Slack.
 *
 * The conversation's id stands at the box; it begins with D where it is with one person. A box outlives a change of the
 * conversation, only its attributes change. A thread is open in a pane of its own.
 *
 * BetterSlack (2026-08, Slack 4.51): `message_input`, `data-channel-id`, `channel_name`, `.c-wysiwyg_container`. Code found in
 * public (2026): `texty_input`, `texty_send_button`, `threads_flexpane`.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Slack",
  matches: ["https://app.slack.com/*"],
  channel: "chat",
  box: '[data-qa="message_input"] [contenteditable="true"], [data-message-input="true"] [contenteditable="true"]',
  others: ".ql-clipboard",
  scope: ".c-wysiwyg_container",
  send: '[data-qa="texty_send_button"]',
  context: { at: '[data-qa="channel_name"]' },
  recipients: { named: { at: '[data-qa="channel_name"]' }, only: '[data-channel-id^="D"]' },
  reply: '[data-qa="threads_flexpane"], [data-view-context="threads-flexpane"]',
};
