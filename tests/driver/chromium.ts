/** Chromium under Playwright, with the DevTools protocol where Playwright does not reach. */

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { chromium, type BrowserContext, type CDPSession, type Page } from "playwright-core";
import { innerOrigin } from "./session.ts";
import type { Area, ColorScheme, Frame, Holdings, Options, Overlay, Point, Preferences, Scope, Session, Tab } from "./session.ts";
import { isOfExtension, RUNS, trace, type TraceEvent } from "./trace.ts";

/** What a browser does for itself and no test is about. */
const QUIET = [
  "--no-sandbox",
  "--no-first-run",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function launchChromium(executable: string, extension: string, options: Options): Promise<Session> {
  const profile = await mkdtemp(join(tmpdir(), "daylight-chromium-"));
  if (options.allowed !== undefined) {
    // Chromium asks once: what was allowed before and taken back is given again without a word.
    const earlier = await launch(executable, extension, { ...options, headless: true }, profile);
    const session = new ChromiumSession(earlier, profile, extension);
    const id = await session.id();
    await earlier.close();
    await rememberAllowed(profile, id, options.allowed);
  }
  return new ChromiumSession(await launch(executable, extension, options, profile), profile, extension);
}

/** Writes into a profile that somebody has allowed the extension to run on these sites. */
async function rememberAllowed(profile: string, id: string, patterns: readonly string[]): Promise<void> {
  const file = join(profile, "Default/Preferences");
  const preferences = JSON.parse(await readFile(file, "utf8")) as {
    extensions: { settings: Record<string, object | undefined> };
  };
  const settings = preferences.extensions.settings[id];
  if (settings === undefined) throw new Error("Chromium has not written what it knows of the extension");
  const granted = { api: ["scripting"], explicit_host: patterns, manifest_permissions: [], scriptable_host: [] };
  Object.assign(settings, { runtime_granted_permissions: granted });
  await writeFile(file, JSON.stringify(preferences));
}

function launch(executable: string, extension: string, options: Options, profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: options.headless,
    viewport: options.headless ? { width: 1280, height: 800 } : null,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      ...QUIET,
      ...(options.bare ? [] : [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`]),
      // `<-loopback>` takes away the rule that requests to this machine go past the proxy.
      ...(options.proxy === undefined ? [] : [`--proxy-server=${options.proxy}`, "--proxy-bypass-list=<-loopback>"]),
      // No page reaches anything but this machine.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost",
    ],
  });
}

class ChromiumSession implements Session {
  readonly browser = "chromium";
  readonly #context: BrowserContext;
  readonly #profile: string;
  readonly #extension: string;
  #scheme: ColorScheme = "light";
  #preferences: { forcedColors: "active" | "none"; reducedMotion: "reduce" | "no-preference" } = {
    forcedColors: "none",
    reducedMotion: "no-preference",
  };

  constructor(context: BrowserContext, profile: string, extension: string) {
    this.#context = context;
    this.#profile = profile;
    this.#extension = extension;
  }

  async open(url: string): Promise<Tab> {
    const page = await this.#context.newPage();
    await page.emulateMedia({ colorScheme: this.#scheme, ...this.#preferences });
    const tab = new ChromiumTab(await this.#context.newCDPSession(page), page);
    await tab.watch();
    await tab.goto(url);
    return tab;
  }

  async openExtensionPage(path: string): Promise<Tab> {
    return this.open(`chrome-extension://${await this.id()}/${path}`);
  }

  async stopBackground(): Promise<void> {
    const target = await this.#backgroundTarget();
    if (target === undefined) throw new Error("the service worker does not run");
    await this.#onBrowser((session) => session.send("Target.closeTarget", { targetId: target }));
  }

  async backgroundRuns(): Promise<boolean> {
    return (await this.#backgroundTarget()) !== undefined;
  }

  async reloadExtension(): Promise<void> {
    await this.#onExtensionsPage((id) => chrome.developerPrivate.reload(id, { failQuietly: true }));
    // An unpacked extension may stay switched off when the page that asked for this closes.
    await this.switchExtension(true);
  }

  async switchExtension(on: boolean): Promise<void> {
    await this.#onExtensionsPage((id, enabled) => chrome.management.setEnabled(id, enabled), on);
  }

  async complaints(tab: Tab): Promise<string[]> {
    return ours(tab).complaints;
  }

  async collectGarbage(tab: Tab): Promise<void> {
    await ours(tab).collectGarbage();
  }

  async holdings(tab: Tab): Promise<Holdings> {
    return ours(tab).holdings();
  }

  async runsOfExtension(tab: Tab, milliseconds: number): Promise<number> {
    const events = await ours(tab).trace(() => setTimeout(milliseconds));
    return events.filter((event) => RUNS.has(event.name) && isOfExtension(event)).length;
  }

  async setPreferences({ forcedColors, reducedMotion }: Preferences): Promise<void> {
    this.#preferences = {
      forcedColors: forcedColors ? "active" : "none",
      reducedMotion: reducedMotion ? "reduce" : "no-preference",
    };
    for (const page of this.#context.pages()) await page.emulateMedia(this.#preferences);
  }

  async setColorScheme(scheme: ColorScheme): Promise<void> {
    this.#scheme = scheme;
    for (const page of this.#context.pages()) await page.emulateMedia({ colorScheme: scheme });
  }

  async closed(): Promise<void> {
    await new Promise<void>((resolve) => this.#context.once("close", () => resolve()));
    await rm(this.#profile, { recursive: true, force: true });
  }

  async close(): Promise<void> {
    await this.#context.close();
    await rm(this.#profile, { recursive: true, force: true });
  }

  async id(): Promise<string> {
    return this.#onExtensionsPage((id) => id);
  }

  /** Chromium gives an unpacked extension an id; the extensions page knows it by the folder, and may manage it. */
  async #onExtensionsPage<Values extends readonly unknown[], Result>(
    body: (id: string, ...values: Values) => Result | Promise<Result>,
    ...values: Values
  ): Promise<Result> {
    const page = await this.#context.newPage();
    try {
      await page.goto("chrome://extensions/");
      const extensions = await page.evaluate(() => chrome.developerPrivate.getExtensionsInfo({ includeDisabled: true }));
      const ours = extensions.find(({ path }) => path === this.#extension);
      if (ours === undefined) throw new Error(`Chromium has not loaded ${this.#extension}`);
      return (await page.evaluate(`(${body})(...${JSON.stringify([ours.id, ...values])})`)) as Result;
    } finally {
      await page.close();
    }
  }

  async #backgroundTarget(): Promise<string | undefined> {
    const { targetInfos } = await this.#onBrowser((session) => session.send("Target.getTargets"));
    return targetInfos.find(({ type, url }) => type === "service_worker" && url.startsWith("chrome-extension://"))?.targetId;
  }

  async #onBrowser<Result>(work: (session: CDPSession) => Promise<Result>): Promise<Result> {
    const page = this.#context.pages()[0];
    if (page === undefined) throw new Error("the browser has no page left");
    const session = await this.#context.newCDPSession(page);
    try {
      return await work(session);
    } finally {
      await session.detach();
    }
  }
}

/** What the protocol says of a node. */
interface DomNode {
  readonly backendNodeId: number;
  readonly localName?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly shadowRootType?: string;
  readonly contentDocument?: DomNode;
}

/** The first closed shadow root of a document, not looking into its frames. */
function closedShadow(node: DomNode): DomNode | undefined {
  for (const shadow of node.shadowRoots ?? []) if (shadow.shadowRootType === "closed") return shadow;
  for (const child of node.children ?? []) {
    const found = closedShadow(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

class ChromiumFrame implements Frame {
  protected readonly session: CDPSession;
  protected readonly page: Page;
  readonly #parent: Frame | null;
  readonly #selector: string;
  /** The document, where it shares the session with the one around it. */
  readonly #document: number | null;

  constructor(session: CDPSession, page: Page, parent: Frame | null = null, selector = "", document: number | null = null) {
    this.session = session;
    this.page = page;
    this.#parent = parent;
    this.#selector = selector;
    this.#document = document;
  }

  async evaluate<Values extends readonly unknown[], Result>(
    body: (...values: Values) => Result | Promise<Result>,
    ...values: Values
  ): Promise<Result> {
    // Not by `page.evaluate`, whose helper is code that a page's own policy may refuse.
    const call = `(${body})(...${JSON.stringify(values)})`;
    const how = { awaitPromise: true, returnByValue: true, userGesture: false };
    const { result, exceptionDetails } =
      this.#document === null
        ? await this.session.send("Runtime.evaluate", { expression: call, ...how })
        : await this.session.send("Runtime.callFunctionOn", {
            objectId: await this.#objectOf(this.#document),
            functionDeclaration: `function () { return ${call}; }`,
            ...how,
          });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Result;
  }

  async overlay(): Promise<Overlay | undefined> {
    const shadow = closedShadow(await this.#tree());
    return shadow && new ChromiumOverlay(this.session, await this.#objectOf(shadow.backendNodeId));
  }

  async frameOf(selector: string): Promise<Frame> {
    const around = this.#document === null ? "document" : "this";
    const expression = `${around}.querySelector(${JSON.stringify(selector)})`;
    const { result } =
      this.#document === null
        ? await this.session.send("Runtime.evaluate", { expression })
        : await this.session.send("Runtime.callFunctionOn", {
            objectId: await this.#objectOf(this.#document),
            functionDeclaration: `function () { return ${expression}; }`,
          });
    if (result.objectId === undefined) throw new Error(`no frame ${selector}`);
    const { node } = await this.session.send("DOM.describeNode", { objectId: result.objectId, depth: 1, pierce: true });
    const { contentDocument } = node as DomNode;
    if (contentDocument !== undefined) {
      return new ChromiumFrame(this.session, this.page, this, selector, contentDocument.backendNodeId);
    }
    // The frame of another site has a process and a session of its own.
    const frame = await (await this.page.$(selector))?.contentFrame();
    if (frame === null || frame === undefined) throw new Error(`no frame ${selector}`);
    return new ChromiumFrame(await this.page.context().newCDPSession(frame), this.page, this, selector);
  }

  async origin(): Promise<Point> {
    if (this.#parent === null) return { x: 0, y: 0 };
    const around = await this.#parent.origin();
    const within = await this.#parent.evaluate(innerOrigin, this.#selector);
    return { x: around.x + within.x, y: around.y + within.y };
  }

  async #tree(): Promise<DomNode> {
    if (this.#document === null) return (await this.session.send("DOM.getDocument", { depth: -1, pierce: true })).root as DomNode;
    const { node } = await this.session.send("DOM.describeNode", { backendNodeId: this.#document, depth: -1, pierce: true });
    return node as DomNode;
  }

  async #objectOf(backendNodeId: number): Promise<string> {
    const { object } = await this.session.send("DOM.resolveNode", { backendNodeId });
    return object.objectId ?? "";
  }
}

function ours(tab: Tab): ChromiumTab {
  if (!(tab instanceof ChromiumTab)) throw new Error("the tab is another browser's");
  return tab;
}

const EXTENSION = "chrome-extension://";

class ChromiumTab extends ChromiumFrame implements Tab {
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

class ChromiumOverlay implements Overlay {
  readonly #session: CDPSession;
  readonly #root: string;

  constructor(session: CDPSession, root: string) {
    this.#session = session;
    this.#root = root;
  }

  async evaluate<Values extends readonly unknown[], Result>(
    body: (root: ShadowRoot, ...values: Values) => Result | Promise<Result>,
    ...values: Values
  ): Promise<Result> {
    const { result, exceptionDetails } = await this.#session.send("Runtime.callFunctionOn", {
      objectId: this.#root,
      functionDeclaration: `function () { return (${body})(this, ...${JSON.stringify(values)}); }`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Result;
  }
}
