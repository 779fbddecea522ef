/**
 * Jira in Atlassian's cloud.
 *
 * The editor is there after a click on its placeholder. Its id is used more than once in a page. An answer to a comment is
 * written inside that comment.
 *
 * Code found in public that measured Jira Cloud (2026-10): editor, buttons, comments. toggl (2026-02): the heading.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Jira",
  matches: ["https://*.atlassian.net/*"],
  channel: "issue",
  box: '[data-testid="editor-content-container"] [contenteditable="true"], #ak-editor-textarea, .ProseMirror[data-editor-id]',
  scope: '[data-testid="issue.activity.comment"], [data-testid^="comment-base-item-"], [data-testid="issue.component.editor.default-editor"]',
  send: '[data-testid="comment-save-button"]',
  context: { at: '[data-testid="issue.views.issue-base.foundation.summary.heading"]' },
  reply: '[data-testid="issue.activity.comment"], [data-testid^="comment-base-item-"]',
};
