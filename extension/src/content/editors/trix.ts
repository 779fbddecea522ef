/** Trix (Basecamp, HEY, whatever is built on Rails' rich text). */

import { pastePlain } from "../edit/insert.ts";
import type { Editor } from "./editor.ts";

export const editor: Editor = {
  name: "Trix",
  rank: 10,
  recognises: (root) => root.localName === "trix-editor",
  ornaments: "[data-trix-cursor-target]",
  insertions: { withinLine: [pastePlain], lines: [pastePlain] },
  undoGroup: 0,
  noticesSelectionWithin: 0,
};
