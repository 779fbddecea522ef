// Before the editor, which may make markup as soon as it is loaded.
import "./trusted.ts";
import Quill from "quill1/dist/quill.js";
import { place } from "./model.ts";
import { quillModel } from "./quill_model.ts";

const element = place();
element.className = "box";
const quill = new Quill(element, {
  formats: ["bold", "code", "italic", "list"],
  modules: {
    keyboard: {
      bindings: {
        // Tab leaves the editor, as in every chat that uses it.
        tab: null,
        code: {
          key: "E",
          shortKey: true,
          handler: (_range: unknown, { format }: { format: Record<string, unknown> }) => quill.format("code", !format["code"], "user"),
        },
      },
    },
  },
});
quill.root.setAttribute("aria-label", "Message");

window.model = quillModel(quill);
