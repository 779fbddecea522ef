/** One compose box while it lives: its text, its badge, its panel. One signal ends all of it. */

import type { ContentMessage, Edit, EditOutcome, Marks, Underline } from "../protocol.ts";
import { Badge } from "./draw/badge.ts";
import { follow } from "./draw/follow.ts";
import { Panel } from "./draw/panel.ts";
import { caretLine, lastLine, visiblePart } from "./draw/measure.ts";
import { placeBadge, placePanel, type Point } from "./draw/place.ts";
import type { Surface } from "./draw/surface.ts";
import { isDarkAt } from "./draw/theme.ts";
import { underline } from "./draw/underline.ts";
import { applyEdit, type Editable } from "./edit/edit.ts";
import { selectionIn, setSelection } from "./edit/selection.ts";
import type { Editor } from "./editors/editor.ts";
import type { Link } from "./link.ts";
import { subjectField, surroundings, type ComposeBox, type Surroundings } from "./locate/locate.ts";
import { readBox } from "./read/read.ts";
import type { Place, Reading } from "./read/reading.ts";

/** What the page says around a box is read again after this many milliseconds, when there is a draft to send. */
const SURROUNDINGS_LAST = 2000;

export class Box implements Editable {
  readonly id: number;
  readonly root: HTMLElement;
  readonly editor: Editor;
  composing = false;
  lastInput = 0;
  private readonly compose: ComposeBox;
  private readonly surface: Surface;
  private readonly link: Link;
  private readonly life = new AbortController();
  private readonly badge: Badge;
  private readonly ended: (box: Box) => void;
  private panel: Panel | null = null;
  private panelLife: AbortController | null = null;
  /** Where the selection was when the focus left: some editors drop it then. */
  private left: readonly [Place, Place] | null = null;
  private around: { what: Surroundings; at: number } | null = null;
  private revision = 0;
  /** The text of that revision; `null` before the first. */
  private sent: string | null = null;
  /** Whether the background is to be told again what it was told. */
  private repeats = false;
  private marks: Marks | null = null;
  private underlining: AbortController | null = null;
  private editing = false;
  /** The conversation whose message the writer wants to hear nothing of; `null` while there is none. */
  private silenced: { context: string | null } | null = null;

  constructor(id: number, compose: ComposeBox, surface: Surface, link: Link, ended: (box: Box) => void) {
    this.id = id;
    this.compose = compose;
    this.root = compose.root;
    this.editor = compose.editor;
    this.surface = surface;
    this.link = link;
    this.ended = ended;
    const { signal } = this.life;
    this.badge = new Badge(signal);
    this.listen(signal);
    follow(this.root, () => this.layOut(), signal);
    this.changed();
  }

  /** The writer is in the box again: what is around it may be another conversation. */
  focused(): void {
    this.around = null;
    this.surface.raise();
    this.changed();
  }

  /** Sends the draft again if it is another one. */
  changed(): void {
    if (!this.root.isConnected) this.end();
    else if (!this.editing) this.link.draft(this.id, () => this.draft());
  }

  /** Says again what a background that has just woken does not know. */
  introduce(withDraft: boolean): ContentMessage[] {
    const opened = this.panelOpened();
    // The panel has lost the background along with us; any word lets it look for it again.
    this.panel?.frame.contentWindow?.postMessage("awake", "*");
    if (withDraft) {
      this.repeats = true;
      this.changed();
    }
    return opened === null ? [] : [opened];
  }

  show(revision: number, marks: Marks): void {
    if (revision !== this.revision || this.silenced !== null) return;
    this.marks = marks;
    this.stopUnderlining();
    if (marks.shown) {
      this.badge.draw(marks);
      if (this.badgeHasAttention()) this.startUnderlining();
    } else {
      this.badge.hush();
      this.closePanel(true);
    }
    this.layOut();
  }

  /** Says no more of this message. The next one begins with an empty box or in another conversation. */
  silenceMessage(): void {
    if (this.marks !== null) this.show(this.revision, { ...this.marks, shown: false });
    this.silenced = { context: this.surroundings().context };
  }

  async edit(revision: number, edit: Edit): Promise<EditOutcome> {
    if (revision !== this.revision || this.sent === null) return "changed";
    this.editing = true;
    try {
      return await applyEdit(this, this.sent, edit);
    } finally {
      this.editing = false;
      this.changed();
    }
  }

  togglePanel(): void {
    if (this.silenced !== null) this.hearAgain();
    else if (this.panel === null) this.openPanel();
    else this.closePanel(true);
  }

  resizePanel(height: number): void {
    if (this.panel !== null) this.panel.height = height;
    this.layOut();
  }

  /** @param giveBack whether the focus and the selection go back to the box */
  closePanel(giveBack: boolean): void {
    if (this.panel === null) return;
    const hadFocus = this.surface.focused !== null;
    this.panelLife?.abort();
    this.panelLife = null;
    this.panel.frame.remove();
    this.panel = null;
    this.badge.button.setAttribute("aria-expanded", "false");
    if (giveBack && hadFocus) this.takeFocusBack();
    this.surface.tidy();
  }

  /** Nothing of the box is left after this. */
  end(): void {
    if (this.life.signal.aborted) return;
    this.closePanel(false);
    this.stopUnderlining();
    this.life.abort();
    this.surface.tidy();
    this.ended(this);
  }

  /** Whether the writer is in the box, on its badge or in its panel. */
  get hasFocus(): boolean {
    const { focused } = this.surface;
    if (focused !== null) return focused === this.badge.button || focused === this.panel?.frame;
    const tree = this.root.getRootNode() as Document | ShadowRoot;
    return document.hasFocus() && tree.activeElement === this.root;
  }

  private listen(signal: AbortSignal): void {
    const { root } = this;
    const changed = (): void => this.changed();
    const typed = (): void => {
      this.lastInput = performance.now();
      this.changed();
    };
    root.addEventListener("beforeinput", typed, { signal, passive: true });
    root.addEventListener("input", typed, { signal, passive: true });
    root.addEventListener("keyup", changed, { signal, passive: true });
    root.addEventListener("focusout", () => (this.left = selectionIn(root)), { signal, passive: true });
    root.addEventListener("compositionstart", () => (this.composing = true), { signal, passive: true });
    root.addEventListener("compositionend", () => (this.composing = false), { signal, passive: true });
    this.compose.owner?.element.addEventListener("click", changed, { signal, passive: true });
    subjectField(this.compose)?.addEventListener("input", () => this.lookAround(), { signal, passive: true });
    if (!(root instanceof HTMLTextAreaElement)) {
      // Editors with a model of their own change the page with no event.
      const mutations = new MutationObserver(changed);
      mutations.observe(root, { subtree: true, childList: true, characterData: true });
      signal.addEventListener("abort", () => mutations.disconnect());
    }

    const { button } = this.badge;
    // A press that took the focus from the box would lose the caret in some editors.
    button.addEventListener("pointerdown", (event) => event.preventDefault(), { signal });
    button.addEventListener("mousedown", (event) => event.preventDefault(), { signal });
    button.addEventListener("click", () => this.togglePanel(), { signal });
    for (const type of ["pointerenter", "focus"]) button.addEventListener(type, () => this.startUnderlining(), { signal });
    // Each looks at what the other leaves: in Firefox a button that the pointer has just left still matches `:hover`.
    button.addEventListener("pointerleave", () => button.matches(":focus-visible") || this.stopUnderlining(), { signal });
    button.addEventListener("blur", () => button.matches(":hover") || this.stopUnderlining(), { signal });
  }

  /** Escape in the box closes what lies over it, and does not close the page's own dialog along with it. */
  private closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.isComposing || !this.hasFocus) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.closePanel(true);
  }

  private lookAround(): void {
    this.around = null;
    this.sent = null;
    this.changed();
  }

  private read(places: readonly Place[] = []): Reading {
    return readBox(this.root, this.editor.ornaments, places);
  }

  private draft(): ContentMessage | null {
    if (!this.root.isConnected) {
      this.end();
      return null;
    }
    const selection = selectionIn(this.root);
    const { text, offsets } = this.read(selection === null ? [] : [selection[1]]);
    if ((text === this.sent && !this.repeats) || this.editing || this.isSilenced(text)) return null;
    if (text !== this.sent) this.revision += 1;
    this.sent = text;
    this.repeats = false;
    const draft = { ...this.surroundings(), text, caret: offsets[0] ?? null };
    return { type: "draft", box_id: this.id, revision: this.revision, draft };
  }

  /** Whether nothing is to be said of this text; the first of another message ends that. */
  private isSilenced(text: string): boolean {
    if (this.silenced === null) return false;
    if (text.trim() !== "" && this.surroundings().context === this.silenced.context) return true;
    this.silenced = null;
    return false;
  }

  /** The writer asks for what was silenced. */
  private hearAgain(): void {
    this.silenced = null;
    this.sent = null;
    this.changed();
  }

  private surroundings(): Surroundings {
    const now = performance.now();
    if (this.around === null || now - this.around.at > SURROUNDINGS_LAST) {
      this.around = { what: surroundings(this.compose), at: now };
    }
    return this.around.what;
  }

  private openPanel(): void {
    this.link.wake();
    if (this.life.signal.aborted || this.marks?.shown !== true) return;
    this.panel = new Panel();
    this.panelLife = new AbortController();
    this.badge.button.setAttribute("aria-expanded", "true");
    const { frame } = this.panel;
    const { signal } = this.panelLife;
    frame.classList.toggle("dark", isDarkAt(this.root));
    // Before the writer acts in the panel, the background that carries the act out is awake and knows the box.
    for (const type of ["pointerenter", "focus"]) frame.addEventListener(type, () => this.link.wake(), { signal });
    window.addEventListener("keydown", (event) => this.closeOnEscape(event), { signal, capture: true });
    document.addEventListener("pointerdown", (event) => this.dismiss(event), { signal, capture: true, passive: true });
    const opened = this.panelOpened();
    if (opened !== null) this.link.say(opened);
    this.surface.show(frame, this.root);
    this.layOut();
    frame.focus();
    // What had the focus while the page loaded was the blank page before it.
    frame.addEventListener("load", () => this.surface.focused === frame && frame.contentWindow?.focus(), { signal });
  }

  private panelOpened(): ContentMessage | null {
    return this.panel === null ? null : { type: "panel_opened", box_id: this.id, token: this.panel.token };
  }

  /** A press anywhere but in the box and on what is ours says that the writer is elsewhere. */
  private dismiss(event: Event): void {
    const path = event.composedPath();
    if (!path.includes(this.root) && !path.some((target) => this.surface.is(target))) this.closePanel(false);
  }

  private takeFocusBack(): void {
    this.root.focus({ preventScroll: true });
    if (this.left !== null && this.left.every(({ node }) => node.isConnected)) setSelection(this.root, ...this.left);
  }

  private badgeHasAttention(): boolean {
    return this.badge.button.matches(":hover, :focus-visible");
  }

  private startUnderlining(): void {
    if (this.underlining !== null || this.marks?.shown !== true) return;
    const reading = this.read();
    if (reading.text !== this.sent) return;
    this.underlining = new AbortController();
    const drawn: readonly Underline[] = this.marks.underlines;
    underline(this.root, reading, drawn, this.surface, this.underlining.signal);
  }

  private stopUnderlining(): void {
    this.underlining?.abort();
    this.underlining = null;
  }

  /** Puts badge and panel where they belong now. */
  private layOut(): void {
    if (!this.root.isConnected) {
      this.end();
      return;
    }
    const { button, voice } = this.badge;
    if (this.marks?.shown !== true) {
      button.remove();
      voice.remove();
      this.surface.tidy();
      return;
    }
    this.surface.show(voice, this.root);
    this.surface.show(button, this.root);
    button.classList.toggle("dark", isDarkAt(this.root));
    const viewport = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
    const seen = visiblePart(this.root);
    const size = { width: button.offsetWidth, height: button.offsetHeight };
    const point = seen === null ? null : placeBadge(seen, size, lastLine(this.root), viewport);
    button.classList.toggle("away", point === null);
    if (point !== null) move(button, point);
    if (this.panel === null || point === null || seen === null) return;
    const { frame } = this.panel;
    const frameSize = { width: frame.offsetWidth, height: frame.offsetHeight };
    move(frame, placePanel({ ...point, ...size }, frameSize, caretLine(this.root), seen, viewport));
  }

}

function move(element: HTMLElement, { left, top }: Point): void {
  element.style.left = `${Math.round(left)}px`;
  element.style.top = `${Math.round(top)}px`;
}
