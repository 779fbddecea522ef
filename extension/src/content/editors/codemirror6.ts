/** CodeMirror 6, where it is used for messages in Markdown. */

import { pastePlain } from "../edit/insert.ts";
import type { Editor } from "./editor.ts";

export const editor: Editor = {
  name: "CodeMirror 6",
  rank: 10,
  recognises: (root) => root.classList.contains("cm-content"),
  ornaments: ".cm-widgetBuffer",
  insertions: { withinLine: [pastePlain], lines: [pastePlain] },
  // @codemirror/commands never joins a paste to what was typed.
  undoGroup: 0,
  noticesSelectionWithin: 0,
};
