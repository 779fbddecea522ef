/**
 * Notion: comments.
 *
 * A page is one editable element with every block in it: a document, which nobody is asked to answer. Its comments stand in a
 * part of their own. Notion takes foreign attributes off its nodes.
 *
 * FluentTyper (2026-10): `data-content-editable-root`, `data-content-editable-leaf`. notion-extension (2023) and code found in
 * public (2026): `.notion-page-view-discussion`. `app.notion.com` is not verified.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Notion",
  matches: ["https://www.notion.so/*", "https://*.notion.so/*", "https://app.notion.com/*"],
  channel: "issue",
  box: '.notion-page-view-discussion [contenteditable="true"]',
  others: "[data-content-editable-root]:not(.notion-page-view-discussion *)",
  scope: ".notion-page-view-discussion",
  reply: ".notion-page-view-discussion",
};
