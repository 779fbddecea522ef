// Before the editor, which may make markup as soon as it is loaded.
import "./trusted.ts";
import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { place } from "./model.ts";
import { proseMirrorModel } from "./prosemirror_model.ts";

const editor = new Editor({
  element: place(),
  // Its style sheet is prosemirror-view's, which the page has.
  injectCSS: false,
  extensions: [StarterKit.configure({ trailingNode: false })],
  editorProps: { attributes: { class: "box", "aria-label": "Message" } },
});

window.model = {
  ...proseMirrorModel(() => editor.state, "bold"),
  sent: () => ({ type: "text/html", data: editor.getHTML() }),
};
