// Before the editor, which may make markup as soon as it is loaded.
import "./trusted.ts";
import { Editor, EditPlugin, PastePlugin, ShortcutPlugin } from "roosterjs";
import { domModel } from "./dom_model.ts";
import { editablePlace } from "./model.ts";

const element = editablePlace();
// As in Proton Mail.
element.id = "rooster-editor";
new Editor(element as HTMLDivElement, {
  // Tab leaves the editor, so that the keyboard reaches what is beside it.
  plugins: [new PastePlugin(), new EditPlugin({ handleTabKey: false }), new ShortcutPlugin()],
});
// It has a command for code that is selected, and none for code that is to be typed.
window.model = domModel(element, ["bold"]);
