/**
 * Microsoft Teams, the second client for the web.
 *
 * The heading of a chat lists who takes part. There are two send buttons: another one with a file attached, while an old message
 * is edited, and in channels. `data-tid=ckeditor` is on the editable element in chats and around it elsewhere.
 *
 * teamsrelay (captures of 2026-09 and 2026-10): box, headings, quoted answer. chatbut (2026): the send button. Code found in
 * public (2026): `newMessageCommands-send`.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Teams",
  matches: ["https://teams.microsoft.com/*", "https://teams.live.com/*", "https://teams.cloud.microsoft/*"],
  channel: "chat",
  box: '[data-tid="ckeditor"][contenteditable="true"], [data-tid="ckeditor"] [contenteditable="true"], .ck-editor__editable',
  scope: '[role="main"]',
  send: '[data-tid="sendMessageCommands-send"], [data-tid="newMessageCommands-send"]',
  context: { at: '[data-tid="chat-title"]' },
  recipients: { each: '[data-tid="chat-topic-menu"] [id^="chat-topic-person-"]' },
  reply: '[data-tid="quoted-reply-card"]',
};
