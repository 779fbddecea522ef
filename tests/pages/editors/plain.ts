import { place } from "./model.ts";

const box = place();
box.className = "box";
box.contentEditable = "true";
box.role = "textbox";
box.ariaMultiLine = "true";
box.setAttribute("aria-label", "Message");

/** A contenteditable's model is its DOM: text, `br`, and a block for each further line. */
function read(until?: { readonly node: Node; readonly offset: number }): string {
  let text = "";
  let done = false;
  const visit = (node: Node): void => {
    const isBlock = node instanceof HTMLElement && node !== box && (node.localName === "div" || node.localName === "p");
    if (isBlock && node.previousSibling !== null) text += "\n";
    if (node instanceof Text) {
      done ||= node === until?.node;
      text += node === until?.node ? node.data.slice(0, until.offset) : node.data;
      return;
    }
    // The last `br` of a block only holds the line open.
    if (node.nodeName === "BR" && node.nextSibling !== null) text += "\n";
    for (const [index, child] of [...node.childNodes].entries()) {
      if (node === until?.node && index === until.offset) done = true;
      if (done) return;
      visit(child);
    }
    done ||= node === until?.node;
  };
  visit(box);
  return text.replaceAll("\u00a0", " ");
}

window.model = {
  text: () => read(),
  caret: () => {
    const selection = getSelection();
    return selection?.focusNode ? read({ node: selection.focusNode, offset: selection.focusOffset }).length : -1;
  },
};
