/** The compose boxes of a frame: opened when one takes the focus, ended when it leaves the page or the extension goes. */

import type { ContentCommand, ContentMessage } from "../protocol.ts";
import { Box } from "./box.ts";
import { Surface } from "./draw/surface.ts";
import { Link } from "./link.ts";
import { locate } from "./locate/locate.ts";
import { rootOf } from "./locate/root.ts";

export class Boxes {
  private readonly known = new WeakMap<HTMLElement, Box>();
  private readonly live = new Map<number, Box>();
  private readonly surface: Surface;
  private readonly link: Link;
  private readonly signal: AbortSignal;
  private lastFocused: Box | null = null;
  private nextId = 1;

  /** @param end takes the whole script away */
  constructor(signal: AbortSignal, end: () => void) {
    this.signal = signal;
    this.surface = new Surface(signal);
    this.link = new Link(
      {
        hear: (command) => this.obey(command),
        introduce: (underway) => this.introduce(underway),
        orphaned: end,
      },
      signal,
    );
    const obey = (command: ContentCommand): void => this.obey(command);
    chrome.runtime.onMessage.addListener(obey);
    signal.addEventListener("abort", () => {
      for (const box of [...this.live.values()]) box.end();
      chrome.runtime?.onMessage?.removeListener(obey);
    });
  }

  /** Something took the focus. */
  focused(target: EventTarget | null): void {
    if (this.signal.aborted) return;
    for (const box of [...this.live.values()]) if (!box.root.isConnected) box.end();
    const root = rootOf(target);
    if (root === null) return;
    const box = this.known.get(root);
    if (box === undefined) this.open(root);
    else {
      this.lastFocused = box;
      box.focused();
    }
  }

  private open(root: HTMLElement): void {
    const compose = locate(root);
    if (compose === null) return;
    const box = new Box(this.nextId, compose, this.surface, this.link, (ended) => this.ended(ended));
    this.nextId += 1;
    this.known.set(root, box);
    this.live.set(box.id, box);
    this.lastFocused = box;
  }

  private ended(box: Box): void {
    this.known.delete(box.root);
    this.live.delete(box.id);
    if (this.lastFocused === box) this.lastFocused = null;
    if (!this.signal.aborted) this.link.say({ type: "gone", box_id: box.id });
  }

  private introduce(underway: ReadonlySet<number>): ContentMessage[] {
    return [...this.live.values()].flatMap((box) => box.introduce(!underway.has(box.id)));
  }

  private obey(command: ContentCommand): void {
    if (command.type === "silence") this.silence();
    else if (command.type === "toggle_panel") this.togglePanel();
    else if (command.type === "announce") this.announce();
    else {
      const box = this.live.get(command.box_id);
      if (box === undefined) return;
      if (command.type === "marks") box.show(command.revision, command.marks);
      else if (command.type === "resize_panel") box.resizePanel(command.height);
      else if (command.type === "close_panel") box.closePanel(true);
      else if (command.type === "silence_message") box.silenceMessage();
      else void this.edit(box, command);
    }
  }

  private async edit(box: Box, { box_id, edit_id, revision, edit }: Extract<ContentCommand, { type: "edit" }>): Promise<void> {
    const outcome = await box.edit(revision, edit);
    this.link.say({ type: "edited", box_id, edit_id, outcome });
  }

  /** Nothing is wanted here: no key may cost anything until the writer comes to a box again. */
  private silence(): void {
    for (const box of [...this.live.values()]) box.end();
  }

  /** Somebody listens, perhaps again: the box that the writer is in says what it holds. */
  private announce(): void {
    this.link.wake();
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (rootOf(active) !== null && this.lastFocused === null) this.focused(active);
  }

  private togglePanel(): void {
    if (this.lastFocused?.hasFocus === true) this.lastFocused.togglePanel();
  }
}
