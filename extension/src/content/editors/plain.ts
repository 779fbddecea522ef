/**
 * A contenteditable without a model of its own (Gmail, Google Chat, Telegram, Yahoo), and whatever is not recognised. An editor
 * with a model takes a paste as its own; where nothing does, the browser types.
 */

import { command, commandHtml, pasteInMarks, pastePlain } from "../edit/insert.ts";
import type { Editor } from "./editor.ts";

export const editor: Editor = {
  name: "plain",
  rank: 100,
  recognises: () => true,
  ornaments: null,
  insertions: { withinLine: [pasteInMarks, command], lines: [pastePlain, command, commandHtml] },
  undoGroup: "selection",
  noticesSelectionWithin: 0,
};
