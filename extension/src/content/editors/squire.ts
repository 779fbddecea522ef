/** Squire (Fastmail). Its undo keeps snapshots of its own, which know nothing of a command. */

import { pasteBreaks, pasteInMarks } from "../edit/insert.ts";
import type { Editor } from "./editor.ts";

export const editor: Editor = {
  name: "Squire",
  rank: 10,
  // It marks nothing itself: Fastmail names its root.
  recognises: (root) => root.classList.contains("v-RichText-input"),
  ornaments: null,
  insertions: { withinLine: [pasteInMarks], lines: [pasteBreaks] },
  undoGroup: 0,
  noticesSelectionWithin: 0,
};
