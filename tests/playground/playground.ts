/** A mail window and a chat that send nothing anywhere. */

import { baseKeymap, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { EDITORS } from "../pages/editor_names.ts";

function the<Type extends Element>(selector: string): Type {
  const element = document.querySelector<Type>(selector);
  if (element === null) throw new Error(`the page has no ${selector}`);
  return element;
}

function mail(): void {
  const chips = the<HTMLUListElement>(".chips");
  const to = the<HTMLInputElement>("#to");
  const state = the<HTMLOutputElement>("#mail-state");

  function addReader(name: string, address: string): void {
    const chip = document.createElement("li");
    chip.dataset["email"] = address;
    chip.title = address;
    const remove = document.createElement("button");
    remove.type = "button";
    remove.textContent = "×";
    remove.setAttribute("aria-label", `Remove ${name}`);
    remove.addEventListener("click", () => chip.remove());
    chip.append(name, remove);
    chips.append(chip);
  }

  addReader("Priya Raman", "priya.raman@example.com");
  addReader("Jonas Weber", "jonas.weber@example.com");
  to.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || to.value.trim() === "") return;
    addReader(to.value.trim(), to.value.trim());
    to.value = "";
  });

  const blank = (): EditorState =>
    EditorState.create({
      schema,
      plugins: [history(), keymap({ "Mod-z": undo, "Mod-y": redo, "Mod-Shift-z": redo }), keymap(baseKeymap)],
    });
  const view = new EditorView(the("#body"), {
    state: blank(),
    attributes: { class: "body", role: "textbox", "aria-multiline": "true", "aria-label": "Message body" },
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-mark]")) {
    const mark = schema.marks[button.dataset["mark"] as "strong" | "em" | "code"];
    // Keeps the selection in the editor.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => toggleMark(mark)(view.state, view.dispatch));
  }
  the("#send-mail").addEventListener("click", () => {
    const text = view.state.doc.textBetween(0, view.state.doc.content.size, "\n");
    state.value = text.trim() === "" ? "Write something first." : `Sent: ${text.length} characters, to nobody.`;
    if (text.trim() !== "") view.updateState(blank());
  });
}

function chat(): void {
  const messages = the<HTMLOListElement>("#messages");
  const composer = the<HTMLFormElement>("#composer");
  const box = the<HTMLTextAreaElement>("#composer textarea");

  composer.addEventListener("submit", (event) => {
    event.preventDefault();
    if (box.value.trim() === "") return;
    const message = document.createElement("li");
    const name = document.createElement("b");
    name.textContent = "You";
    const time = document.createElement("time");
    time.textContent = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    const text = document.createElement("p");
    text.textContent = box.value;
    message.append(name, " ", time, text);
    messages.append(message);
    message.scrollIntoView({ block: "nearest" });
    box.value = "";
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    composer.requestSubmit();
  });
}

/** The pages with one editor each. */
function editors(): void {
  for (const [name, title] of Object.entries(EDITORS)) {
    const link = document.createElement("a");
    link.href = `/editors/${name}`;
    link.textContent = title;
    the("nav").append(link, " ");
  }
}

mail();
chat();
editors();
