/**
 * Trello: comments on a card. The editor is Atlassian's and is there after a click on its placeholder; the card's description is
 * written in the same one.
 *
 * Code found in public (2026): the editor, `card-back-comment-save-button`, `card-back-description`. toggl (2026-04): the card's dialog and title.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Trello",
  matches: ["https://trello.com/*"],
  channel: "issue",
  box: '[data-testid="editor-content-container"] .ProseMirror:not([data-testid="card-back-description"] *)',
  others: '[data-testid="card-back-description"]',
  scope: '[role="dialog"]',
  send: '[data-testid="card-back-comment-save-button"]',
  context: { at: '[data-testid="card-back-title-input"]' },
  reply: '[data-testid="card-back-comment-save-button"]',
};
