/** A tab of Firefox, its keyboard and its mouse. */

import { writeFile } from "node:fs/promises";
import type { KeyInput, Page } from "puppeteer-core";
import { send, type BrowsingContext, type Connection } from "./firefox_connection.ts";
import { FirefoxFrame } from "./firefox_frame.ts";
import type { Area, Scope, Tab } from "./session.ts";

export class FirefoxTab extends FirefoxFrame implements Tab {
  readonly #page: Page;

  constructor(page: Page, connection: Connection, context: string) {
    super(connection, context);
    this.#page = page;
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async press(keys: string): Promise<void> {
    const held = keys.split("+") as KeyInput[];
    const key = held.pop();
    if (key === undefined) throw new Error("no key named");
    for (const each of held) await this.#page.keyboard.down(each);
    await this.#page.keyboard.press(key);
    for (const each of held.reverse()) await this.#page.keyboard.up(each);
  }

  async compose(text: string): Promise<void> {
    await this.#composition("compositionstart", text);
  }

  async endComposition(text: string): Promise<void> {
    await this.#composition("compositionend", text);
  }

  /** WebDriver has no input method. */
  async #composition(type: string, text: string): Promise<void> {
    await this.evaluate(
      (event, data) => document.activeElement?.dispatchEvent(new CompositionEvent(event, { data, bubbles: true })),
      type,
      text,
    );
    if (type === "compositionend") await this.type(text);
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.#page.mouse.click(x, y);
  }

  async moveTo(x: number, y: number): Promise<void> {
    await this.#page.mouse.move(x, y);
  }

  async frame(part: string): Promise<Scope | undefined> {
    const { contexts } = await send<{ contexts: BrowsingContext[] }>(this.connection, "browsingContext.getTree", {
      root: this.context,
    });
    const frames: BrowsingContext[] = [...contexts];
    for (const frame of frames) frames.push(...(frame.children ?? []));
    const found = frames.slice(1).find(({ url }) => url.includes(part));
    return found && new FirefoxFrame(this.connection, found.context);
  }

  async screenshot(file: string, area?: Area): Promise<void> {
    const { data } = await send<{ data: string }>(this.connection, "browsingContext.captureScreenshot", {
      context: this.context,
      ...(area && { clip: { type: "box", ...area } }),
    });
    await writeFile(file, Buffer.from(data, "base64"));
  }

  async setViewport(width: number, height: number, scale = 1): Promise<void> {
    await this.#page.setViewport({ width, height, deviceScaleFactor: scale });
  }

  async close(): Promise<void> {
    await this.#page.close();
  }
}
