import { domModel } from "./dom_model.ts";
import { editablePlace } from "./model.ts";

const element = editablePlace();
// Marks as mail clients without a model make them: the browser's own, and for code text of a fixed width.
element.addEventListener("keydown", (event) => {
  if (!event.ctrlKey || !["b", "e"].includes(event.key)) return;
  event.preventDefault();
  const isCode = document.queryCommandValue("fontName").includes("mono");
  if (event.key === "b") document.execCommand("bold");
  else document.execCommand("fontName", false, isCode ? "sans-serif" : "monospace");
});

window.model = domModel(element);
