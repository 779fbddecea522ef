import { DOMSerializer } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { spellMarks, type Model, type Run } from "./model.ts";

/** @param bold the schema's name for bold text */
export function proseMirrorModel(state: () => EditorState, bold: string): Model {
  return {
    text: () => state().doc.textBetween(0, state().doc.content.size, "\n"),
    caret: () => state().doc.textBetween(0, state().selection.head, "\n").length,
    marks: ["bold", "code"],
    marked: () => {
      const lines: Run[][] = [];
      state().doc.forEach((block) => {
        const runs: Run[] = [];
        block.descendants(({ text, marks }) => {
          const has = (name: string): boolean => marks.some(({ type }) => type.name === name);
          if (text !== undefined) runs.push({ text, bold: has(bold), code: has("code") });
        });
        lines.push(runs);
      });
      return spellMarks(lines);
    },
    sent: () => {
      const { doc, schema } = state();
      const whole = document.createElement("div");
      whole.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
      return { type: "text/html", data: whole.innerHTML };
    },
  };
}
