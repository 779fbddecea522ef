/** A tab of Chromium, its keyboard and its mouse. */

import { ChromiumFrame } from "./chromium_frame.ts";
import { trace, type TraceEvent } from "./chromium_trace.ts";
import type { Area, Holdings, Scope, Tab } from "./session.ts";

const EXTENSION = "chrome-extension://";

export class ChromiumTab extends ChromiumFrame implements Tab {
  readonly complaints: string[] = [];
  /** The isolated worlds that scripts of the extension run in. */
  readonly #worlds = new Set<number>();

  /** Begins to listen to what scripts do. */
  async watch(): Promise<void> {
    this.session.on("Runtime.executionContextCreated", ({ context: { id, origin } }) => {
      if (origin.startsWith(EXTENSION)) this.#worlds.add(id);
    });
    this.session.on("Runtime.executionContextDestroyed", ({ executionContextId }) => this.#worlds.delete(executionContextId));
    this.session.on("Runtime.executionContextsCleared", () => this.#worlds.clear());
    this.session.on("Runtime.exceptionThrown", ({ exceptionDetails: { url, text, exception, stackTrace, executionContextId } }) => {
      const from = [url, ...(stackTrace?.callFrames.map((frame) => frame.url) ?? [])];
      if (from.some((address) => address?.startsWith(EXTENSION)) || this.#worlds.has(executionContextId ?? 0)) {
        this.complaints.push(exception?.description ?? text);
      }
    });
    this.session.on("Runtime.consoleAPICalled", ({ args, stackTrace, executionContextId }) => {
      if (stackTrace?.callFrames[0]?.url.startsWith(EXTENSION) || this.#worlds.has(executionContextId)) {
        this.complaints.push(args.map(({ value, description }) => description ?? String(value)).join(" "));
      }
    });
    this.session.on("Log.entryAdded", ({ entry: { text, url } }) => {
      if (url?.startsWith(EXTENSION) || text.includes(EXTENSION)) this.complaints.push(text);
    });
    await this.session.send("Runtime.enable");
    await this.session.send("Log.enable");
  }

  async trace(work: () => Promise<void>): Promise<TraceEvent[]> {
    return trace(this.session, work);
  }

  async holdings(): Promise<Holdings> {
    await this.collectGarbage();
    let observers = 0;
    for (const contextId of this.#worlds) {
      for (const kind of ["MutationObserver", "ResizeObserver", "IntersectionObserver"]) observers += await this.#countOf(kind, contextId);
    }
    await this.session.send("Performance.enable");
    const { metrics } = await this.session.send("Performance.getMetrics");
    const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
    return { observers, listeners: metric("JSEventListeners"), nodes: metric("Nodes") };
  }

  /** How many instances of WebAssembly scripts of the extension hold in the document. */
  async engines(): Promise<number> {
    let count = 0;
    for (const contextId of this.#worlds) count += await this.#countOf("WebAssembly.Instance", contextId);
    return count;
  }

  /** How many objects of a class are alive in a world. */
  async #countOf(kind: string, contextId: number): Promise<number> {
    const { result } = await this.session.send("Runtime.evaluate", { expression: `${kind}.prototype`, contextId });
    const { objects } = await this.session.send("Runtime.queryObjects", { prototypeObjectId: result.objectId ?? "" });
    const counted = await this.session.send("Runtime.callFunctionOn", {
      objectId: objects.objectId ?? "",
      functionDeclaration: "function () { return this.length; }",
      returnByValue: true,
    });
    await this.session.send("Runtime.releaseObject", { objectId: objects.objectId ?? "" });
    return counted.result.value as number;
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(keys: string): Promise<void> {
    // A key that closes the frame it goes to is never acknowledged: then the frame's end says that it has arrived.
    const closed = new AbortController();
    const frameCloses = new Promise<void>((resolve) => {
      const listener = (): void => resolve();
      this.page.once("framedetached", listener);
      closed.signal.addEventListener("abort", () => this.page.off("framedetached", listener));
    });
    const pressed = this.page.keyboard.press(keys);
    await Promise.race([pressed, frameCloses]);
    closed.abort();
    // Playwright still takes the key for held; an end of the page while it waits is nobody's fault.
    pressed.catch(() => undefined);
  }

  async compose(text: string): Promise<void> {
    await this.session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }

  async endComposition(text: string): Promise<void> {
    await this.session.send("Input.insertText", { text });
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  async moveTo(x: number, y: number): Promise<void> {
    await this.page.mouse.move(x, y);
  }

  async frame(part: string): Promise<Scope | undefined> {
    const frame = this.page.frames().find((each) => each.url().includes(part));
    return frame && new ChromiumFrame(await this.page.context().newCDPSession(frame), this.page);
  }

  async screenshot(file: string, area?: Area): Promise<void> {
    await this.page.screenshot({ path: file, ...(area && { clip: area }) });
  }

  async setViewport(width: number, height: number, scale = 1): Promise<void> {
    await this.page.setViewportSize({ width, height });
    // Playwright knows a scale only for a whole browser.
    if (scale !== 1) {
      const metrics = { width, height, deviceScaleFactor: scale, mobile: false };
      await this.session.send("Emulation.setDeviceMetricsOverride", metrics);
    }
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  async collectGarbage(): Promise<void> {
    await this.session.send("HeapProfiler.collectGarbage");
  }
}
