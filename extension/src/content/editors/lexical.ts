/** Lexical (WhatsApp, and Meta's other composers). */

import { pastePlain } from "../edit/insert.ts";
import type { Editor } from "./editor.ts";

export const editor: Editor = {
  name: "Lexical",
  rank: 10,
  recognises: (root) => root.dataset["lexicalEditor"] === "true",
  ornaments: null,
  insertions: { withinLine: [pastePlain], lines: [pastePlain] },
  // @lexical/history joins single characters that are typed on, and nothing that replaces text.
  undoGroup: "replacement",
  noticesSelectionWithin: 0,
};
