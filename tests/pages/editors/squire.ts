// Before the editor, which may make markup as soon as it is loaded.
import "./trusted.ts";
import { editablePlace } from "./model.ts";
import { startSquire } from "./squire_editor.ts";

const element = editablePlace();
// As in Fastmail.
element.classList.add("v-RichText-input");
window.model = startSquire(element);
