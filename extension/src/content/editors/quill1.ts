/** Quill 1 and Slack's fork of it. A paste loses the selected text there, a command does not. */

import { command, commandLines } from "../edit/insert.ts";
import type { Editor } from "./editor.ts";

export const editor: Editor = {
  name: "Quill 1",
  rank: 20,
  recognises: (root) => root.classList.contains("ql-editor"),
  ornaments: ".ql-cursor",
  insertions: { withinLine: [command], lines: [commandLines] },
  // The history module's delay.
  undoGroup: 1000,
  noticesSelectionWithin: 0,
};
