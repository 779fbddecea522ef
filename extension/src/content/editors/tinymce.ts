/** TinyMCE in both modes, in the page and in a frame of its own. */

import { pasteHtml, pasteInMarks, pastePlain } from "../edit/insert.ts";
import type { Editor } from "./editor.ts";

export const editor: Editor = {
  name: "TinyMCE",
  rank: 10,
  recognises: (root) => root.classList.contains("mce-content-body"),
  ornaments: "[data-mce-bogus=all]",
  insertions: { withinLine: [pasteInMarks], lines: [pastePlain, pasteHtml] },
  undoGroup: 0,
  noticesSelectionWithin: 0,
};
