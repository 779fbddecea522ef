/**
 * Mattermost, mostly on hosts of one's own.
 *
 * In a conversation with one person it shows that person's local time above the box, if they are not at work or if a setting asks
 * for it: its absence says nothing. An answer in a thread is written in the bar at the right.
 *
 * Mattermost's own web app (undated): `remote_user_hour.tsx`, `send_button.tsx`. Code found in public (2026): `#post_textbox`;
 * (undated) `#reply_textbox`, `#channelHeaderTitle`.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Mattermost",
  matches: ["https://*.cloud.mattermost.com/*"],
  elsewhere: "#post_textbox, #reply_textbox",
  channel: "chat",
  box: "textarea#post_textbox, textarea#reply_textbox",
  scope: "form, .AdvancedTextEditor",
  send: '[data-testid="SendMessageButton"]',
  context: { at: "#channelHeaderTitle" },
  recipients: { named: { at: ".RemoteUserHour .userDisplayName" }, localTime: { at: ".RemoteUserHour time" } },
  reply: "#reply_textbox",
};
