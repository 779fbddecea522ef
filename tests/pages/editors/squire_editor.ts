import DOMPurify from "dompurify";
import Squire from "squire-rte";
import { domModel } from "./dom_model.ts";
import type { Model } from "./model.ts";

/** Makes a Squire of an element. */
export function startSquire(element: HTMLElement): Model {
  const editor = new Squire(element, {
    sanitizeToDOMFragment: (html) => document.importNode(DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true }), true),
  });
  editor.setKeyHandler("Ctrl-e", (_editor, event) => {
    event.preventDefault();
    const code = { tag: "CODE" };
    if (editor.hasFormat("CODE")) editor.changeFormat(null, code, editor.getSelection());
    else editor.changeFormat(code, null, editor.getSelection());
  });
  return { ...domModel(element), sent: () => ({ type: "text/html", data: editor.getHTML() }) };
}
