// Before the editor, which may make markup as soon as it is loaded.
import "./trusted.ts";
import "trix";
import { place } from "./model.ts";
import { domModel } from "./dom_model.ts";

interface TrixEditor {
  getDocument(): { toString(): string };
  getPosition(): number;
}

interface TrixElement extends HTMLElement {
  readonly editor: TrixEditor;
  readonly value: string;
}

const element = document.createElement("trix-editor") as TrixElement;
element.className = "box";
element.setAttribute("aria-label", "Message");
place().replaceWith(element);

window.model = {
  // Trix ends every text with a line break of its own.
  text: () => element.editor.getDocument().toString().replace(/\n$/, ""),
  caret: () => element.editor.getPosition(),
  // It has blocks of code, and no words of it.
  marks: ["bold"],
  marked: () => domModel(element).marked(),
  sent: () => ({ type: "text/html", data: element.value }),
};
