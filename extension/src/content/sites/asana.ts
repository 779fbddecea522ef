/**
 * Asana: comments on a task. The description is an editor of the same class.
 *
 * asana-helpers-markdown (undated): composer, description, title. The send button was read in no source.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Asana",
  matches: ["https://app.asana.com/*"],
  channel: "issue",
  box: ".CommentComposer .ProseMirror",
  others: "#TaskDescription",
  scope: ".CommentComposer",
  context: { at: ".TaskPaneToolbarAnimation-title" },
  reply: ".CommentComposer",
};
