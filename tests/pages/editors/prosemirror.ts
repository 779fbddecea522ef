import { baseKeymap, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { place } from "./model.ts";
import { proseMirrorModel } from "./prosemirror_model.ts";

const { strong, code } = schema.marks;
const view = new EditorView(place(), {
  state: EditorState.create({
    schema,
    plugins: [
      history(),
      keymap({ "Mod-z": undo, "Mod-Shift-z": redo, "Mod-b": toggleMark(strong), "Mod-e": toggleMark(code) }),
      keymap(baseKeymap),
    ],
  }),
  attributes: { class: "box", "aria-label": "Message" },
});

window.model = proseMirrorModel(() => view.state, "strong");
