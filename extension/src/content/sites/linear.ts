/**
 * Linear: comments on an issue. Title and description are editors of the same class.
 *
 * Code found in public that captured a live page (2026-08): `data-comment-input-editor-container`, the form, its button; (2026)
 * labels.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Linear",
  matches: ["https://linear.app/*"],
  channel: "issue",
  box: '[data-comment-input-editor-container] [contenteditable="true"]',
  others: '[data-view-id="issue-view"] .ProseMirror:not([data-comment-input-editor-container] *)',
  scope: "form",
  send: 'button[type="submit"]',
  reply: "[data-comment-input-editor-container]",
};
