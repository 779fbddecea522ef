/** A contenteditable without a model of its own (Gmail, Google Chat, Telegram, Yahoo), and whatever is not recognised. */

import { command, commandHtml } from "../edit/insert.ts";
import type { Editor } from "./editor.ts";

export const editor: Editor = {
  name: "plain",
  rank: 100,
  recognises: () => true,
  ornaments: null,
  insertions: [command, commandHtml],
  undoGroup: "selection",
  noticesSelectionWithin: 0,
};
