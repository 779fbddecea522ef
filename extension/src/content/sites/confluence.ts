/**
 * Confluence in Atlassian's cloud: comments. The page itself is written in the same editor and is a document.
 *
 * The editor is Jira's. Code found in public (2026): `#ak-editor-textarea`, `comment-save-button`. That what
 * stands around a comment is named so was read in no source.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Confluence",
  matches: ["https://*.atlassian.net/wiki/*"],
  channel: "issue",
  box: '[data-testid*="comment"] .ProseMirror, [class*="comment"] .ProseMirror, [id*="comment"] .ProseMirror',
  others: '[data-testid="editor-content-container"] .ProseMirror:not([data-testid*="comment"] *, [class*="comment"] *, [id*="comment"] *)',
  scope: '[data-testid*="comment"], [class*="comment"], [id*="comment"]',
  send: '[data-testid="comment-save-button"]',
  context: { at: "#title-text, h1" },
  reply: '[data-testid*="comment"], [class*="comment"], [id*="comment"]',
};
