/** Quill 2: without the hidden clipboard element of Quill 1, and with the `<select>`-free tooltip beside it. */

import { pasteInMarks, pastePlain } from "../edit/insert.ts";
import type { Editor } from "./editor.ts";

export const editor: Editor = {
  name: "Quill 2",
  rank: 10,
  recognises: (root) => {
    const container = root.parentElement;
    return (
      root.classList.contains("ql-editor") &&
      container?.classList.contains("ql-container") === true &&
      container.querySelector(":scope > .ql-clipboard") === null &&
      !container.matches("[data-message-input], [class*=texty]")
    );
  },
  ornaments: ".ql-cursor",
  insertions: { withinLine: [pasteInMarks], lines: [pastePlain] },
  // The history module's delay.
  undoGroup: 1000,
  noticesSelectionWithin: 0,
};
