/**
 * ClickUp: comments on a task.
 *
 * Code found in public (2026): the editor in its bar, the send button, the subject of mails.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "ClickUp",
  matches: ["https://app.clickup.com/*"],
  channel: "issue",
  box: ".cu-comment-bar__editor > .ql-editor",
  others: ".ql-clipboard",
  scope: ":has(> .cu-comment-bar__editor)",
  send: '[data-test="comment-bar__send-btn"]',
  reply: ".cu-comment-bar__editor",
};
