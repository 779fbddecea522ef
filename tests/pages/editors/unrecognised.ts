// Before the editor, which may make markup as soon as it is loaded.
import "./trusted.ts";
import { editablePlace } from "./model.ts";
import { startSquire } from "./squire_editor.ts";

// An editor with a model of its own, and no name by which it could be recognised.
const element = editablePlace();
window.model = startSquire(element);
