/**
 * GitHub: issues, pull requests, reviews, discussions.
 *
 * Three composers can be on one page, each with its own button. Classes of the newer ones end in a part that changes with every
 * build. GitHub Enterprise on somebody's own host has the same structure.
 *
 * refined-github (2026-08): all selectors. A markdown extension (2026): the fields' names.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "GitHub",
  matches: ["https://github.com/*"],
  elsewhere: "#react-issue-comment-composer, .js-new-comment-form",
  channel: "issue",
  box:
    'textarea[aria-labelledby="comment-composer-heading"], file-attachment textarea, [class*="AddCommentEditor"] textarea, ' +
    '[class*="MarkdownInput-module__textArea"] textarea, .js-comment-field, textarea[name$="[body]"]',
  scope: '#react-issue-comment-composer, [data-testid="comment-composer"], [class*="AddCommentEditor"], form, #issue-comment-box',
  send: '[data-variant="primary"], .btn-primary[type="submit"]',
  reply:
    '#react-issue-comment-composer, #issue-comment-box, .js-new-comment-form, [class*="AddCommentEditor"], ' +
    'file-attachment[input^="fc-new_"]',
};
