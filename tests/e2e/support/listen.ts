/**
 * Hears what content scripts say to the background: a page of the extension hears every port, as the background does. The
 * listener is the test's own.
 */

import type { ContentMessage, DraftInput } from "../../../extension/src/protocol.ts";
import type { Session } from "../../driver/session.ts";

declare global {
  interface Window {
    heard: ContentMessage[];
  }
}

export interface Ear {
  /** Everything said so far. */
  messages(): Promise<ContentMessage[]>;
  /** The latest draft said so far. */
  latestDraft(): Promise<DraftInput | undefined>;
  /** What the extension keeps. */
  storage(): Promise<unknown>;
  close(): Promise<void>;
}

export async function listen(session: Session): Promise<Ear> {
  const page = await session.openExtensionPage("pages/options.html");
  await page.evaluate(() => {
    window.heard = [];
    chrome.runtime.onConnect.addListener((port) => {
      if (port.name === "box") port.onMessage.addListener((message: ContentMessage) => window.heard.push(message));
    });
  });
  const messages = (): Promise<ContentMessage[]> => page.evaluate(() => window.heard);
  return {
    messages,
    latestDraft: async () => {
      const drafts = (await messages()).filter((message) => message.type === "draft");
      return drafts.at(-1)?.draft;
    },
    storage: () => page.evaluate(() => chrome.storage.local.get(null)),
    close: () => page.close(),
  };
}
