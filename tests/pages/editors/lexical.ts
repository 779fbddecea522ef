import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, createEditor, type ElementNode, type LexicalNode } from "lexical";
import { place } from "./model.ts";

const element = place();
element.className = "box";
element.contentEditable = "true";
element.role = "textbox";
element.ariaMultiLine = "true";
element.setAttribute("aria-label", "Message");

const editor = createEditor({
  namespace: "test",
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(element);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);

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
};
