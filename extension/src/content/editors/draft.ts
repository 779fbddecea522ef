/** Draft.js. */

import { pastePlain } from "../edit/insert.ts";
import type { Editor } from "./editor.ts";

export const editor: Editor = {
  name: "Draft.js",
  rank: 10,
  recognises: (root) => root.classList.contains("public-DraftEditor-content"),
  ornaments: null,
  insertions: { withinLine: [pastePlain], lines: [pastePlain] },
  undoGroup: "replacement",
  noticesSelectionWithin: 0,
};
