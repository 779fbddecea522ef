import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { place } from "./model.ts";

const view = new EditorView(place(), {
  state: EditorState.create({
    schema,
    plugins: [history(), keymap({ "Mod-z": undo, "Mod-y": redo, "Mod-Shift-z": redo }), keymap(baseKeymap)],
  }),
  attributes: { class: "box", "aria-label": "Message" },
});

window.model = {
  text: () => view.state.doc.textBetween(0, view.state.doc.content.size, "\n"),
  caret: () => view.state.doc.textBetween(0, view.state.selection.head, "\n").length,
};
