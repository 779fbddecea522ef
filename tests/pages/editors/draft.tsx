import { Editor, EditorState, getDefaultKeyBinding, RichUtils, type DraftHandleValue } from "draft-js";
import { useState, type KeyboardEvent } from "react";
import { createRoot } from "react-dom/client";
import { place, spellMarks } from "./model.ts";

let state = EditorState.createEmpty();

function Composer() {
  const [value, setValue] = useState(state);
  state = value;
  const handleKeyCommand = (command: string, before: EditorState): DraftHandleValue => {
    // Draft's own key for code makes a block of it.
    const next = command === "inline-code" ? RichUtils.toggleInlineStyle(before, "CODE") : RichUtils.handleKeyCommand(before, command);
    if (next === null) return "not-handled";
    setValue(next);
    return "handled";
  };
  const keyBindingFn = (event: KeyboardEvent): string | null =>
    event.ctrlKey && event.key === "e" ? "inline-code" : getDefaultKeyBinding(event);
  const handlers = { onChange: setValue, handleKeyCommand, keyBindingFn };
  return <Editor editorState={value} ariaLabel="Message" {...handlers} />;
}

const element = place();
element.className = "box";
createRoot(element).render(<Composer />);

window.model = {
  text: () => state.getCurrentContent().getPlainText("\n"),
  caret: () => {
    const selection = state.getSelection();
    let before = 0;
    for (const block of state.getCurrentContent().getBlocksAsArray()) {
      if (block.getKey() === selection.getFocusKey()) return before + selection.getFocusOffset();
      before += block.getLength() + 1;
    }
    return -1;
  },
  marks: ["bold", "code"],
  marked: () =>
    spellMarks(
      state
        .getCurrentContent()
        .getBlocksAsArray()
        .map((block) =>
          // One code unit at a time: a pair of them has the same marks.
          Array.from({ length: block.getLength() }, (_, index) => ({
            text: block.getText().charAt(index),
            bold: block.getInlineStyleAt(index).has("BOLD"),
            code: block.getInlineStyleAt(index).has("CODE"),
          })),
        ),
    ),
  sent: () => ({ type: "text/plain", data: state.getCurrentContent().getPlainText("\n") }),
};
