/** The panels that are open, each with its box: paired by a token that no page can know. */

import type { PanelCommand, PanelMessage } from "../protocol.ts";
import type { Judged, OpenBox } from "./boxes.ts";
import { kept } from "./storage.ts";

/** A panel, and what it said before its box was known: after a sleep either may come first. */
class OpenPanel {
  box: OpenBox | null = null;
  private readonly port: chrome.runtime.Port;
  private readonly said: PanelMessage[] = [];

  constructor(port: chrome.runtime.Port) {
    this.port = port;
  }

  hear(message: PanelMessage): void {
    if (this.box === null) this.said.push(message);
    else void this.obey(this.box, message);
  }

  pair(box: OpenBox): void {
    this.box = box;
    box.onJudged = (judged) => this.show(judged);
    if (box.judged !== null) this.show(box.judged);
    for (const message of this.said.splice(0)) void this.obey(box, message);
  }

  private async obey(box: OpenBox, message: PanelMessage): Promise<void> {
    if (message.type === "resize") box.resizePanel(message.height);
    else if (message.type === "close") box.closePanel();
    else if (message.type === "silence_message") box.silenceMessage();
    else if (message.type === "apply") {
      this.command({ type: "edited", outcome: await box.edit(message.revision, message.edit) });
    }
  }

  private show({ revision, advice, strangers }: Judged): void {
    this.command({ type: "advice", revision, advice, settings: kept.settings, strangers });
  }

  private command(command: PanelCommand): void {
    this.port.postMessage(command);
  }
}

export class Panels {
  private readonly panels = new Map<string, OpenPanel>();
  private readonly boxes = new Map<string, OpenBox>();

  /** A box says which token its panel has. */
  opened(token: string, box: OpenBox): void {
    this.boxes.set(token, box);
    this.panels.get(token)?.pair(box);
  }

  /** A panel's page connects. */
  connect(port: chrome.runtime.Port): void {
    const panel = new OpenPanel(port);
    let token: string | null = null;
    port.onMessage.addListener((message: PanelMessage) => {
      if (message.type !== "hello") {
        panel.hear(message);
        return;
      }
      token = message.token;
      this.panels.set(token, panel);
      const box = this.boxes.get(token);
      if (box !== undefined) panel.pair(box);
      else void askForBoxes(port);
    });
    port.onDisconnect.addListener(() => {
      if (panel.box !== null) panel.box.onJudged = null;
      if (token === null || this.panels.get(token) !== panel) return;
      this.panels.delete(token);
      this.boxes.delete(token);
    });
  }
}

/** This background slept while the panel was open: the frames of its tab say again what they have. */
async function askForBoxes(port: chrome.runtime.Port): Promise<void> {
  const tab = port.sender?.tab?.id;
  if (tab === undefined) return;
  // Nobody to hear it means that the box is gone, and its panel with it.
  await chrome.tabs.sendMessage(tab, { type: "announce" }).catch(() => undefined);
}
