// Before the editor, which may make markup as soon as it is loaded.
import "./trusted.ts";
import tinymce from "tinymce/tinymce";
import "tinymce/icons/default";
import "tinymce/models/dom";
import "tinymce/themes/silver";
import { domModel } from "./dom_model.ts";
import { place } from "./model.ts";

const element = place();
element.className = "box";
const [editor] = await tinymce.init({
  target: element,
  inline: true,
  license_key: "gpl",
  // The page's own style sheet has them; a policy without 'unsafe-inline' lets no others in.
  skin: false,
  content_css: false,
  menubar: false,
  toolbar: false,
  browser_spellcheck: true,
});
if (editor === undefined) throw new Error("TinyMCE has not started");
editor.addShortcut("meta+e", "Code", ["mceToggleFormat", false, "code"]);
element.setAttribute("aria-label", "Message");

window.model = { ...domModel(element), sent: () => ({ type: "text/html", data: editor.getContent() }) };
