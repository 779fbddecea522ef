/** ProseMirror and what is built on it: Tiptap, Atlassian's editor (Jira, Confluence, Trello), Linear, Asana. */

import { pasteHtml, pasteInMarks, pastePlain } from "../edit/insert.ts";
import type { Editor } from "./editor.ts";

export const editor: Editor = {
  name: "ProseMirror",
  rank: 10,
  recognises: (root) => root.classList.contains("ProseMirror"),
  ornaments: ".ProseMirror-widget, .ProseMirror-gapcursor",
  insertions: { withinLine: [pasteInMarks], lines: [pastePlain, pasteHtml] },
  // prosemirror-history: newGroupDelay.
  undoGroup: 500,
  noticesSelectionWithin: 0,
};
