/**
 * Hears what content scripts say to the background, and speaks to them as the background does: a page of the extension hears
 * every port, and may send to every tab. The listener is the test's own.
 */

import assert from "node:assert/strict";
import type { ContentCommand, ContentMessage, DraftInput, Edit, EditOutcome } from "../../../extension/src/protocol.ts";
import type { Session } from "../../driver/session.ts";
import { found, until } from "./until.ts";

interface Heard {
  readonly message: ContentMessage;
  readonly tab: number;
  readonly frame: number;
}

declare global {
  interface Window {
    heard: Heard[];
    openPorts: number;
  }
}

/** A box, and what it holds, as its content script said last. */
export interface HeardDraft {
  readonly draft: DraftInput;
  readonly revision: number;
  readonly boxId: number;
  readonly tab: number;
  readonly frame: number;
}

export interface Ear {
  /** Everything said so far. */
  messages(): Promise<ContentMessage[]>;
  /** How many frames of pages have a port to the background now. */
  openPorts(): Promise<number>;
  /** The latest draft said so far. */
  latestDraft(): Promise<DraftInput | undefined>;
  /** The latest draft, once it is this text. */
  draft(text: string): Promise<HeardDraft>;
  /** Tells a box to change its draft, as the background does when a fix is chosen, and gives what the box says of it. */
  edit(heard: HeardDraft, edit: Edit): Promise<EditOutcome>;
  /** Tells the frame of a box something, as the background does. */
  tell(heard: HeardDraft, command: ContentCommand): Promise<void>;
  /** What the extension keeps. */
  storage(): Promise<unknown>;
  close(): Promise<void>;
}

/** The background counts its own edits from 1. */
let lastEdit = 1_000_000;

export async function listen(session: Session): Promise<Ear> {
  const page = await session.openExtensionPage("pages/options.html");
  await page.evaluate(() => {
    window.heard = [];
    window.openPorts = 0;
    chrome.runtime.onConnect.addListener((port) => {
      if (port.name !== "box") return;
      const tab = port.sender?.tab?.id ?? -1;
      const frame = port.sender?.frameId ?? -1;
      window.openPorts += 1;
      port.onDisconnect.addListener(() => (window.openPorts -= 1));
      port.onMessage.addListener((message: ContentMessage) => window.heard.push({ message, tab, frame }));
    });
  });
  const messages = (): Promise<ContentMessage[]> => page.evaluate(() => window.heard.map(({ message }) => message));
  const latest = (): Promise<HeardDraft | null> =>
    page.evaluate(() => {
      const last = window.heard.findLast(({ message }) => message.type === "draft");
      if (last?.message.type !== "draft") return null;
      const { draft, revision, box_id: boxId } = last.message;
      return { draft, revision, boxId, tab: last.tab, frame: last.frame };
    });
  const tell = async ({ tab, frame }: HeardDraft, command: ContentCommand): Promise<void> => {
    await page.evaluate((id, frameId, told) => chrome.tabs.sendMessage(id, told, { frameId }), tab, frame, command);
  };
  return {
    messages,
    openPorts: () => page.evaluate(() => window.openPorts),
    latestDraft: async () => (await latest())?.draft,
    draft: (text) =>
      until(async () => {
        const heard = await latest();
        assert.equal(heard?.draft.text, text);
        return heard as HeardDraft;
      }),
    tell,
    edit: async (heard, edit) => {
      lastEdit += 1;
      await tell(heard, { type: "edit", box_id: heard.boxId, edit_id: lastEdit, revision: heard.revision, edit });
      return found("outcome of the edit", () =>
        page.evaluate((id) => {
          const answer = window.heard.find(({ message }) => message.type === "edited" && message.edit_id === id);
          return answer?.message.type === "edited" ? answer.message.outcome : null;
        }, lastEdit),
      );
    },
    storage: () => page.evaluate(() => chrome.storage.local.get(null)),
    close: () => page.close(),
  };
}
