// Before the editor, which may make markup as soon as it is loaded.
import "./trusted.ts";
import { Bold, ClassicEditor, Code, Essentials, Paragraph, type ModelElement, type ModelPosition } from "ckeditor5";
import { place, spellMarks, type Run } from "./model.ts";

const editor = await ClassicEditor.create(place(), {
  licenseKey: "GPL",
  plugins: [Essentials, Paragraph, Bold, Code],
  label: "Message",
});
editor.keystrokes.set("Ctrl+E", "code");

function root(): ModelElement {
  const found = editor.model.document.getRoot();
  if (found === null) throw new Error("the editor has no root");
  return found;
}

function lines(): Run[][] {
  return [...root().getChildren()].map((block) =>
    block.is("element")
      ? [...block.getChildren()].flatMap((node) =>
          node.is("$text") ? [{ text: node.data, bold: node.hasAttribute("bold"), code: node.hasAttribute("code") }] : [],
        )
      : [],
  );
}

function lineLength(line: readonly Run[]): number {
  return line.reduce((sum, { text }) => sum + text.length, 0);
}

function offsetOf({ path }: ModelPosition): number {
  const [block = 0, offset = 0] = path;
  return lines().slice(0, block).reduce((sum, line) => sum + lineLength(line) + 1, 0) + offset;
}

window.model = {
  text: () => lines().map((line) => line.map(({ text }) => text).join("")).join("\n"),
  caret: () => {
    const focus = editor.model.document.selection.focus;
    return focus === null ? -1 : offsetOf(focus);
  },
  marks: ["bold", "code"],
  marked: () => spellMarks(lines()),
  sent: () => ({ type: "text/html", data: editor.getData() }),
};
