import { place } from "./model.ts";

const textarea = document.createElement("textarea");
textarea.className = "box";
textarea.rows = 6;
textarea.setAttribute("aria-label", "Message");
place().replaceWith(textarea);

window.model = {
  text: () => textarea.value,
  marks: [],
  marked: () => textarea.value,
  caret: () => textarea.selectionStart,
  sent: () => ({ type: "text/plain", data: textarea.value }),
};
