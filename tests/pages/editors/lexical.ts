import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import {
  $getRoot, $getSelection, $isElementNode, $isRangeSelection, $isTextNode, COMMAND_PRIORITY_LOW, FORMAT_TEXT_COMMAND, KEY_DOWN_COMMAND,
  createEditor, type ElementNode, type LexicalNode,
} from "lexical"; // prettier-ignore
import { editablePlace, spellMarks } from "./model.ts";

const element = editablePlace();
const editor = createEditor({
  namespace: "test",
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(element);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.registerCommand(
  KEY_DOWN_COMMAND,
  (event) => {
    if (!event.ctrlKey || event.key !== "e") return false;
    event.preventDefault();
    return editor.dispatchCommand(FORMAT_TEXT_COMMAND, "code");
  },
  COMMAND_PRIORITY_LOW,
);

/** The text of a block up to a point in it. */
function textBefore(block: LexicalNode, key: string, offset: number): string {
  if (!$isElementNode(block)) return block.getTextContent();
  let text = "";
  for (const [index, child] of (block as ElementNode).getChildren().entries()) {
    if (block.getKey() === key && index === offset) break;
    if (child.getKey() === key) return text + child.getTextContent().slice(0, offset);
    text += child.getTextContent();
  }
  return text;
}

window.model = {
  text: () =>
    editor.read(() =>
      $getRoot()
        .getChildren()
        .map((block) => block.getTextContent())
        .join("\n"),
    ),
  caret: () =>
    editor.read(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return -1;
      const { key, offset } = selection.focus;
      const block = selection.focus.getNode().getTopLevelElement();
      if (block === null) return -1;
      const above = block.getPreviousSiblings().map((each) => `${each.getTextContent()}\n`);
      return above.join("").length + textBefore(block, key, offset).length;
    }),
  marks: ["bold", "code"],
  marked: () =>
    editor.read(() =>
      spellMarks(
        $getRoot()
          .getChildren()
          .map((block) =>
            ($isElementNode(block) ? block.getChildren() : []).filter($isTextNode).map((node) => ({
              text: node.getTextContent(),
              bold: node.hasFormat("bold"),
              code: node.hasFormat("code"),
            })),
          ),
      ),
    ),
  // As chats that use it send: plain text.
  sent: () => ({ type: "text/plain", data: editor.read(() => $getRoot().getTextContent().replaceAll("\n\n", "\n")) }),
};
