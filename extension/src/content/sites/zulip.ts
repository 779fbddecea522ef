/**
 * Zulip, in its cloud and on hosts of one's own.
 *
 * A message goes to a channel with a topic, or to people whose pills stand above it. The field for pills is editable, too; the
 * topic is an input of the type search.
 *
 * Zulip's own source, web/templates/compose.hbs and its tests with Puppeteer (undated).
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Zulip",
  matches: ["https://*.zulipchat.com/*"],
  elsewhere: "#compose-textarea",
  channel: "chat",
  box: "#compose-textarea, .message-textarea",
  others: "#private_message_recipient, .pill-container",
  scope: "#compose-content, #send_message_form, form",
  send: "#compose-send-button",
  recipients: { each: "#compose-direct-recipient .pill", only: "#compose-direct-recipient .pill" },
  context: { at: "#compose_select_recipient_widget .dropdown_widget_value" },
};
