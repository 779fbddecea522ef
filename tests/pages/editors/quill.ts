import Quill from "quill/quill.js";
import { place } from "./model.ts";

declare global {
  interface Window {
    // Not yet in TypeScript's own declarations.
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createHTML(html: string): string | null }): unknown;
    };
  }
}

// Quill empties its place through innerHTML; nothing else may come that way.
window.trustedTypes?.createPolicy("default", { createHTML: (html) => (html === "" ? html : null) });

const element = place();
element.className = "box";
const quill = new Quill(element, {
  formats: ["bold", "italic", "list"],
  // Tab leaves the editor, as in every chat that uses it.
  modules: { keyboard: { bindings: { tab: null } } },
});
quill.root.setAttribute("aria-label", "Message");

window.model = {
  // Quill ends every text with a line break of its own.
  text: () => quill.getText().replace(/\n$/, ""),
  caret: () => quill.getSelection()?.index ?? -1,
};
