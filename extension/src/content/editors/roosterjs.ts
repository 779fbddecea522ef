/** RoosterJS (Outlook, Proton Mail). Its undo keeps snapshots of its own, which know nothing of a command. */

import { pasteInMarks, pastePlain } from "../edit/insert.ts";
import type { Editor } from "./editor.ts";

export const editor: Editor = {
  name: "RoosterJS",
  rank: 10,
  // It marks nothing itself: Proton Mail names its root, Outlook the paragraphs in it and the element around it.
  recognises: (root) =>
    root.id === "rooster-editor" || root.closest("[id^=editorParent_]") !== null || root.querySelector(".elementToProof") !== null,
  ornaments: null,
  insertions: { withinLine: [pasteInMarks], lines: [pastePlain] },
  // A paste is a step of its own; but it loses an empty line that it starts with, and no text starts with one behind a character.
  undoGroup: "replacement",
  noticesSelectionWithin: 0,
};
