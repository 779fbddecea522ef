import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorView, keymap } from "@codemirror/view";
import { nonce, place } from "./model.ts";

const view = new EditorView({
  parent: place(),
  extensions: [
    EditorView.cspNonce.of(nonce()),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ class: "box", "aria-label": "Message" }),
    history(),
    keymap.of([...defaultKeymap, ...historyKeymap]),
  ],
});

window.model = {
  text: () => view.state.doc.toString(),
  marks: [],
  marked: () => view.state.doc.toString(),
  caret: () => view.state.selection.main.head,
  sent: () => ({ type: "text/plain", data: view.state.doc.toString() }),
};
