/**
 * The one node of ours in a page: a host on the document element (in an open modal dialog while the box is in one, because
 * everything else is inert then), with a closed shadow root that holds badges and panels.
 *
 * It lies in the top layer, so that no stacking order, transform or overflow of the page reaches it, and answers for itself
 * what happens on it: no listener of the page in the bubbling phase hears a click or a key that was meant for us.
 */

import styles from "./surface.css" with { type: "text" };

/** What a page could take for a click outside its dialog, a shortcut of its own or a theft of the focus. */
const OURS = [
  "pointerdown", "pointerup", "mousedown", "mouseup", "click", "dblclick", "contextmenu", "touchstart", "touchend",
  "keydown", "keyup", "keypress", "focusin", "focusout", "wheel",
]; // prettier-ignore

export class Surface {
  private readonly host: HTMLElement;
  private readonly tree: ShadowRoot;

  constructor(signal: AbortSignal) {
    removeLeftovers();
    this.host = document.createElement("div");
    this.host.popover = "manual";
    this.tree = this.host.attachShadow({ mode: "closed" });
    const style = document.createElement("style");
    style.textContent = styles;
    this.tree.append(style);
    for (const type of OURS) this.host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
    signal.addEventListener("abort", () => this.host.remove());
  }

  /** Shows an element of ours above the page and above a dialog that the box may be in. */
  show(element: HTMLElement, box: HTMLElement): void {
    const parent = box.closest("dialog:modal") ?? document.documentElement;
    if (this.host.parentNode !== parent) parent.append(this.host);
    if (!element.isConnected) this.tree.append(element);
    if (!this.host.matches(":popover-open")) this.host.showPopover();
  }

  /** Comes to the front again, of a page's popover or full screen that was opened since. */
  raise(): void {
    if (!this.host.isConnected) return;
    if (this.host.matches(":popover-open")) this.host.hidePopover();
    this.host.showPopover();
  }

  /** Whether an event's target, as the page sees it, is ours. */
  is(target: EventTarget): boolean {
    return target === this.host;
  }

  /** What of ours has the focus. */
  get focused(): Element | null {
    return this.tree.activeElement;
  }

  /** Takes the host out of the page when nothing of ours is left on it. */
  tidy(): void {
    if (Array.from(this.tree.children).every((child) => child.localName === "style")) this.host.remove();
  }
}

/**
 * Firefox ends the scripts of an extension that is updated and gives them no chance to tidy up. What they drew is taken away by
 * the next version; only Firefox lets it look for that.
 */
function removeLeftovers(): void {
  for (const host of document.querySelectorAll<HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }>("[popover=manual]")) {
    if (host.openOrClosedShadowRoot?.querySelector(".badge, .heard") != null) host.remove();
  }
}
