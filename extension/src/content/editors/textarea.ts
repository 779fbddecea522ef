/** `<textarea>`, also one that a framework controls: the browser's own undo stack, and an `input` event for the page. */

import { command } from "../edit/insert.ts";
import type { Editor } from "./editor.ts";

export const editor: Editor = {
  name: "textarea",
  rank: 0,
  recognises: (root) => root instanceof HTMLTextAreaElement,
  ornaments: null,
  insertions: { withinLine: [command], lines: [command] },
  undoGroup: "selection",
  noticesSelectionWithin: 0,
};
