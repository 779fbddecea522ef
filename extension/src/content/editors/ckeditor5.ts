/** CKEditor 5 (Teams). A command is silently reverted there. */

import { pasteHtml, pasteInMarks, pastePlain } from "../edit/insert.ts";
import type { Editor } from "./editor.ts";

export const editor: Editor = {
  name: "CKEditor 5",
  rank: 10,
  recognises: (root) => root.classList.contains("ck-editor__editable") || root.dataset["tid"] === "ckeditor",
  ornaments: ".ck-widget__type-around, .ck-fake-selection-container",
  insertions: { withinLine: [pasteInMarks], lines: [pasteHtml, pastePlain] },
  undoGroup: 0,
  noticesSelectionWithin: 0,
};
