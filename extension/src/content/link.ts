/**
 * The port to the background. At most one draft of a box goes out per animation frame, and it is the latest. The background
 * may be gone at any time: the next thing that is said opens a new port and says everything again that it has to know.
 */

import type { ContentCommand, ContentMessage } from "../protocol.ts";

/**
 * A port closes before Chromium says that the extension itself is gone, by some milliseconds. After this many it is known whether
 * the background only sleeps.
 */
const KNOWN_AFTER = 1000;

export interface LinkEvents {
  /** The background says something. */
  readonly hear: (command: ContentCommand) => void;
  /** What a background that has just woken has to know, but for the drafts of these boxes, which are on their way. */
  readonly introduce: (boxIds: ReadonlySet<number>) => readonly ContentMessage[];
  /** The extension is gone: it was updated, switched off or removed. */
  readonly orphaned: () => void;
}

export class Link {
  private port: chrome.runtime.Port | null = null;
  private readonly pending = new Map<number, () => ContentMessage | null>();
  private frame = 0;
  private checking: ReturnType<typeof setTimeout> | undefined;
  private readonly events: LinkEvents;

  constructor(events: LinkEvents, signal: AbortSignal) {
    this.events = events;
    signal.addEventListener("abort", () => {
      cancelAnimationFrame(this.frame);
      clearTimeout(this.checking);
      this.port?.disconnect();
      this.port = null;
    });
  }

  /** Sends the draft of a box with the next frame; `read` is asked then, and answers `null` where nothing is new. */
  draft(boxId: number, read: () => ContentMessage | null): void {
    this.pending.set(boxId, read);
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.flush());
  }

  say(message: ContentMessage): void {
    if ("box_id" in message && message.type === "gone") this.pending.delete(message.box_id);
    this.connected()?.postMessage(message);
  }

  /** Makes sure that somebody listens, before the writer does something that needs it. */
  wake(): void {
    this.connected();
  }

  private flush(): void {
    this.frame = 0;
    const reads = [...this.pending];
    this.pending.clear();
    const drafts = new Map(reads.flatMap(([boxId, read]) => {
      const message = read();
      return message === null ? [] : [[boxId, message] as const];
    }));
    if (drafts.size === 0) return;
    const port = this.connected(new Set(drafts.keys()));
    for (const message of drafts.values()) port?.postMessage(message);
  }

  private connected(underway: ReadonlySet<number> = new Set()): chrome.runtime.Port | null {
    if (!isAlive()) {
      this.events.orphaned();
      return null;
    }
    if (this.port !== null) return this.port;
    const port = chrome.runtime.connect({ name: "box" });
    port.onMessage.addListener((command: ContentCommand) => this.events.hear(command));
    port.onDisconnect.addListener(() => {
      if (this.port === port) this.port = null;
      clearTimeout(this.checking);
      this.checking = setTimeout(() => {
        if (!isAlive()) this.events.orphaned();
      }, KNOWN_AFTER);
    });
    this.port = port;
    for (const message of this.events.introduce(underway)) port.postMessage(message);
    return port;
  }
}

/** Whether the extension that this script belongs to is still there. */
export function isAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}
