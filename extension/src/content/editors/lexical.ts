/** Lexical (WhatsApp, and Meta's other composers). */

import { pastePlain } from "../edit/insert.ts";
import type { Editor } from "./editor.ts";

export const editor: Editor = {
  name: "Lexical",
  rank: 10,
  recognises: (root) => root.dataset["lexicalEditor"] === "true",
  ornaments: null,
  insertions: [pastePlain],
  // @lexical/history: the delay that its plugins pass.
  undoGroup: 1000,
  noticesSelectionWithin: 0,
};
