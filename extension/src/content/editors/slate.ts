/** Slate and Plate (Discord). A command changes the page and not the model. */

import { beforeInput, pastePlain } from "../edit/insert.ts";
import type { Editor } from "./editor.ts";

export const editor: Editor = {
  name: "Slate",
  rank: 10,
  recognises: (root) => root.dataset["slateEditor"] === "true",
  ornaments: "[data-slate-placeholder]",
  insertions: { withinLine: [pastePlain, beforeInput], lines: [pastePlain, beforeInput] },
  // slate-history joins text that is inserted where the last insertion ended.
  undoGroup: "replacement",
  // slate-react throttles its handler of selectionchange to one call in this time.
  noticesSelectionWithin: 100,
};
