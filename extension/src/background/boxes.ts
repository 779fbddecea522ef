/**
 * The compose boxes that are open, each with the last draft that it sent: a cache. Where this background was stopped and
 * started again it is empty, and every box sends its draft anew with the next thing that it has to say.
 */

import type { Advice, ContentCommand, ContentMessage, DraftInput, Edit, EditOutcome, Marks, Stranger } from "../protocol.ts";
import { ask, loaded } from "./engine.ts";
import { isSilenced } from "./silence.ts";
import { allowed, hostOf } from "./sites.ts";
import { kept } from "./storage.ts";

/** What was said of a draft. */
export interface Judged {
  readonly revision: number;
  readonly draft: DraftInput;
  readonly advice: Advice;
  readonly strangers: Stranger[];
}

/** A compose box, as far as it is known here. */
export class OpenBox {
  judged: Judged | null = null;
  /** Called with every new judgement, for the panel. */
  onJudged: ((judged: Judged) => void) | null = null;
  private readonly port: chrome.runtime.Port;
  private readonly id: number;
  private waiting: { revision: number; draft: DraftInput } | null = null;
  private readonly edits = new Map<number, (outcome: EditOutcome) => void>();
  private nextEdit = 1;

  constructor(port: chrome.runtime.Port, id: number) {
    this.port = port;
    this.id = id;
  }

  /** Judges the newest draft as soon as the engine is there; older ones that still wait are not judged at all. */
  async take(revision: number, draft: DraftInput): Promise<void> {
    const alone = this.waiting === null;
    this.waiting = { revision, draft };
    if (!alone) return;
    await Promise.all([loaded, allowed.loaded]);
    this.judge();
  }

  /** Judges the last draft again: the roster or the settings are others. */
  again(): void {
    if (this.judged === null) return;
    this.waiting ??= this.judged;
    this.judge();
  }

  private judge(): void {
    if (this.waiting === null) return;
    const { revision, draft } = this.waiting;
    this.waiting = null;
    if (!isWanted(this.port)) {
      this.command({ type: "silence" });
      return;
    }
    const reply = ask({ type: "analyse", draft });
    if (reply.type !== "advice") return;
    this.judged = { revision, draft, advice: reply.advice, strangers: reply.strangers };
    this.draw(revision, reply.marks);
    this.onJudged?.(this.judged);
  }

  private draw(revision: number, marks: Marks): void {
    this.command({ type: "marks", box_id: this.id, revision, marks });
  }

  edit(revision: number, edit: Edit): Promise<EditOutcome> {
    const editId = this.nextEdit;
    this.nextEdit += 1;
    return new Promise((resolve) => {
      this.edits.set(editId, resolve);
      this.command({ type: "edit", box_id: this.id, edit_id: editId, revision, edit });
    });
  }

  edited(editId: number, outcome: EditOutcome): void {
    this.edits.get(editId)?.(outcome);
    this.edits.delete(editId);
  }

  resizePanel(height: number): void {
    this.command({ type: "resize_panel", box_id: this.id, height });
  }

  closePanel(): void {
    this.command({ type: "close_panel", box_id: this.id });
  }

  silenceMessage(): void {
    this.command({ type: "silence_message", box_id: this.id });
  }

  /** The box is no more: what it was asked to do did not happen. */
  end(): void {
    for (const resolve of this.edits.values()) resolve("failed");
    this.edits.clear();
    this.onJudged = null;
  }

  private command(command: ContentCommand): void {
    this.port.postMessage(command);
  }
}

/** Whether the writer and the browser want anything said where a port comes from. */
function isWanted({ sender }: chrome.runtime.Port): boolean {
  return allowed.includes(sender) && !isSilenced(kept.settings, hostOf(sender), Date.now());
}

/** The boxes of one frame, which share a port. */
export class FramePort {
  private readonly boxes = new Map<number, OpenBox>();

  /** @param panelOpened called when a box says which token its panel will present */
  constructor(port: chrome.runtime.Port, panelOpened: (token: string, box: OpenBox) => void) {
    port.onMessage.addListener((message: ContentMessage) => {
      const box = this.box(port, message.box_id);
      if (message.type === "draft") void box.take(message.revision, message.draft);
      else if (message.type === "panel_opened") panelOpened(message.token, box);
      else if (message.type === "edited") box.edited(message.edit_id, message.outcome);
      else this.end(message.box_id);
    });
    const again = (): void => {
      for (const box of this.boxes.values()) box.again();
      // A frame that was told to be silent has no boxes, and says nothing by itself.
      if (this.boxes.size === 0 && isWanted(port)) port.postMessage({ type: "announce" } satisfies ContentCommand);
    };
    const forget = [kept.onChanged(again), allowed.onChanged(again)];
    port.onDisconnect.addListener(() => {
      for (const each of forget) each();
      for (const id of [...this.boxes.keys()]) this.end(id);
    });
  }

  private box(port: chrome.runtime.Port, id: number): OpenBox {
    const known = this.boxes.get(id) ?? new OpenBox(port, id);
    this.boxes.set(id, known);
    return known;
  }

  private end(id: number): void {
    this.boxes.get(id)?.end();
    this.boxes.delete(id);
  }
}
