/**
 * LinkedIn: messages, invitations and comments.
 *
 * Dialogs, and the message box among them, stand in an open shadow tree at `#interop-outlet`. The feed is shown in two builds
 * with different editors. Several conversations can be open at the foot of the page.
 *
 * Briskine (2026-02 to 2026-04): the shadow tree, dialogs, headings, pills. Code found in public (2026): `.msg-form`, its send
 * button, the comment boxes of both builds.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "LinkedIn",
  matches: ["https://www.linkedin.com/*"],
  channel: "chat",
  box:
    '.msg-form__contenteditable, [role="dialog"] textarea[name="message"], ' +
    '[data-view-name="comment-box"] [contenteditable="true"], .comments-comment-texteditor [contenteditable="true"]',
  comments: '[data-view-name="comment-box"] *, .comments-comment-texteditor *',
  others: ".ql-clipboard",
  scope: '.msg-overlay-conversation-bubble, .msg-thread, [role="dialog"], .comments-comment-box, [data-view-name="comment-box"]',
  send: 'button.msg-form__send-button, [data-view-name="comment-post"], [data-view-name="feed-comment-button"]',
  subject: { at: "[name=subject]" },
  recipients: { each: ".msg-overlay-bubble-header__title, .artdeco-entity-lockup__title, .artdeco-pill" },
  reply: '.msg-s-event-listitem, [data-view-name="comment-box"], .comments-comment-texteditor',
};
