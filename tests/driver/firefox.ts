/** Firefox under Puppeteer, with WebDriver BiDi where Puppeteer does not reach. */

import { writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import puppeteer, { type Browser, type KeyInput, type Page } from "puppeteer-core";
import { found } from "../e2e/support/until.ts";
import { innerOrigin } from "./session.ts";
import type { Area, ColorScheme, Frame, Options, Overlay, Point, Preferences, Scope, Session, Tab } from "./session.ts";

/** What a browser does for itself and no test is about. */
const QUIET = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.newtabpage.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.search.update": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "captivedetect.canonicalURL": "",
  "datareporting.healthreport.uploadEnabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.enabled": false,
  "toolkit.telemetry.server": "",
};

/** The part of a WebDriver BiDi connection that is used here; Puppeteer has it and does not declare it. */
interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

interface BrowsingContext {
  readonly context: string;
  readonly url: string;
  readonly children: readonly BrowsingContext[] | null;
}

interface RemoteNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly mode?: string;
    readonly children?: readonly RemoteNode[];
    readonly shadowRoot?: RemoteNode | null;
  };
}

type Evaluated =
  | { readonly type: "success"; readonly result: RemoteNode & { readonly value?: unknown } }
  | { readonly type: "exception"; readonly exceptionDetails: { readonly text: string } };

export async function launchFirefox(executable: string, extension: string, options: Options): Promise<Session> {
  const [proxyHost, proxyPort] = options.proxy?.split(":") ?? [];
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: executable,
    headless: options.headless,
    defaultViewport: options.headless ? { width: 1280, height: 800 } : null,
    // Without it a test can neither open a page of the extension nor stop its background page.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      ...QUIET,
      // What the extension asks for is allowed, and nobody is asked.
      ...(options.allowed !== undefined && { "extensions.webextOptionalPermissionPrompts": false }),
      ...(options.proxy !== undefined && {
        "network.proxy.type": 1,
        "network.proxy.http": proxyHost,
        "network.proxy.http_port": Number(proxyPort),
        "network.proxy.ssl": proxyHost,
        "network.proxy.ssl_port": Number(proxyPort),
        "network.proxy.allow_hijacking_localhost": true,
      }),
    },
  });
  const id = options.bare ? undefined : await browser.installExtension(extension);
  return new FirefoxSession(browser, id);
}

class FirefoxSession implements Session {
  readonly browser = "firefox";
  readonly #browser: Browser;
  readonly #connection: Connection;
  readonly #extension: string | undefined;

  constructor(browser: Browser, extension: string | undefined) {
    this.#browser = browser;
    this.#connection = (browser as unknown as { connection: Connection }).connection;
    this.#extension = extension;
  }

  async open(url: string): Promise<Tab> {
    const page = await this.#browser.newPage();
    const tab = new FirefoxTab(page, this.#connection, contextOf(page));
    await tab.goto(url);
    return tab;
  }

  async openExtensionPage(path: string): Promise<Tab> {
    const address = await this.#inBrowserWindow(
      (extension, page) => {
        const url = WebExtensionPolicy.getByID(extension).extension.baseURL + page;
        gBrowser.selectedTab = gBrowser.addTrustedTab(url);
        return url;
      },
      this.#extension,
      path,
    );
    // Puppeteer knows the tab, but not by this address.
    return found(`tab with ${path}`, async () => {
      const { contexts } = await send<{ contexts: BrowsingContext[] }>(this.#connection, "browsingContext.getTree", {});
      const context = contexts.find(({ url }) => url === address)?.context;
      const page = (await this.#browser.pages()).find((each) => contextOf(each) === context);
      return page && new FirefoxTab(page, this.#connection, contextOf(page));
    });
  }

  async stopBackground(): Promise<void> {
    await this.#inBrowserWindow(
      (extension) =>
        WebExtensionPolicy.getByID(extension).extension.terminateBackground({
          ignoreDevToolsAttached: true,
          disableResetIdleForTest: true,
        }),
      this.#extension,
    );
  }

  async backgroundRuns(): Promise<boolean> {
    return this.#inBrowserWindow(
      (extension) =>
        [...WebExtensionPolicy.getByID(extension).extension.views].some(({ viewType }) => viewType === "background"),
      this.#extension,
    );
  }

  async reloadExtension(): Promise<void> {
    await this.#inBrowserWindow(async (id) => {
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      await (await AddonManager.getAddonByID(id)).reload();
    }, this.#extension);
  }

  async switchExtension(on: boolean): Promise<void> {
    await this.#inBrowserWindow(
      async (id, enabled) => {
        const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
        const addon = await AddonManager.getAddonByID(id);
        await (enabled ? addon.enable() : addon.disable());
      },
      this.#extension,
      on,
    );
  }

  async complaints(): Promise<string[]> {
    // Firefox hands what every process has to say to one console.
    return this.#inBrowserWindow(
      (id) => {
        const address = WebExtensionPolicy.getByID(id)?.extension.baseURL ?? "moz-extension://";
        return Services.console
          .getMessageArray()
          .filter(({ sourceName, message }) => sourceName?.startsWith(address) || message.includes(`${address}content.js`))
          .map(({ message }) => message);
      },
      this.#extension,
    );
  }

  async holdings(): Promise<null> {
    return null;
  }

  async runsOfExtension(_tab: Tab, milliseconds: number): Promise<null> {
    await setTimeout(milliseconds);
    return null;
  }

  async setPreferences({ forcedColors, reducedMotion }: Preferences): Promise<void> {
    await this.#inBrowserWindow(
      (forced, reduced) => {
        Services.prefs.setIntPref("browser.display.document_color_use", forced ? 2 : 0);
        Services.prefs.setIntPref("ui.prefersReducedMotion", reduced ? 1 : 0);
      },
      forcedColors,
      reducedMotion,
    );
  }

  async collectGarbage(): Promise<void> {
    // Firefox collects in every process at once.
    await this.#inBrowserWindow(() => {
      for (const request of ["child-gc-request", "child-cc-request"]) Services.obs.notifyObservers(null, request);
    });
  }

  async setColorScheme(scheme: ColorScheme): Promise<void> {
    await this.#inBrowserWindow(
      (value) => Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", value),
      scheme === "dark" ? 0 : 1,
    );
  }

  async closed(): Promise<void> {
    await new Promise<void>((resolve) => this.#browser.once("disconnected", () => resolve()));
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** Runs a function in the browser's own window, with the browser's rights. */
  async #inBrowserWindow<Values extends readonly unknown[], Result>(
    body: (...values: Values) => Result | Promise<Result>,
    ...values: Values
  ): Promise<Result> {
    const { contexts } = await send<{ contexts: BrowsingContext[] }>(this.#connection, "browsingContext.getTree", {
      "moz:scope": "chrome",
    });
    const window = contexts.find(({ url }) => url.startsWith("chrome://browser/content/browser.xhtml"));
    if (window === undefined) throw new Error("Firefox has no window");
    return new FirefoxFrame(this.#connection, window.context).evaluate(body, ...values);
  }
}

class FirefoxFrame implements Frame {
  protected readonly connection: Connection;
  readonly context: string;
  readonly #parent: Frame | null;
  readonly #selector: string;

  constructor(connection: Connection, context: string, parent: Frame | null = null, selector = "") {
    this.connection = connection;
    this.context = context;
    this.#parent = parent;
    this.#selector = selector;
  }

  async evaluate<Values extends readonly unknown[], Result>(
    body: (...values: Values) => Result | Promise<Result>,
    ...values: Values
  ): Promise<Result> {
    return callFunction(this.connection, this.context, `async () => JSON.stringify(await (${body})(...${JSON.stringify(values)}))`, []);
  }

  async overlay(): Promise<Overlay | undefined> {
    const evaluated = await send<Evaluated>(this.connection, "script.evaluate", {
      expression: "[...document.querySelectorAll('html > *, dialog > *')]",
      target: { context: this.context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 1, includeShadowTree: "all" },
    });
    if (evaluated.type === "exception") throw new Error(evaluated.exceptionDetails.text);
    const root = (evaluated.result.value as RemoteNode[])
      .map((child) => child.value?.shadowRoot)
      .find((shadow) => shadow?.value?.mode === "closed");
    return root?.sharedId === undefined ? undefined : new FirefoxOverlay(this.connection, this.context, root.sharedId);
  }

  async frameOf(selector: string): Promise<Frame> {
    const evaluated = await send<Evaluated>(this.connection, "script.evaluate", {
      expression: `document.querySelector(${JSON.stringify(selector)})?.contentWindow`,
      target: { context: this.context },
      awaitPromise: false,
    });
    const context = evaluated.type === "exception" ? undefined : (evaluated.result.value as { context?: string } | undefined)?.context;
    if (context === undefined) throw new Error(`no frame ${selector}`);
    return new FirefoxFrame(this.connection, context, this, selector);
  }

  async origin(): Promise<Point> {
    if (this.#parent === null) return { x: 0, y: 0 };
    const around = await this.#parent.origin();
    const within = await this.#parent.evaluate(innerOrigin, this.#selector);
    return { x: around.x + within.x, y: around.y + within.y };
  }
}

class FirefoxTab extends FirefoxFrame implements Tab {
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

class FirefoxOverlay implements Overlay {
  readonly #connection: Connection;
  readonly #context: string;
  readonly #root: string;

  constructor(connection: Connection, context: string, root: string) {
    this.#connection = connection;
    this.#context = context;
    this.#root = root;
  }

  async evaluate<Values extends readonly unknown[], Result>(
    body: (root: ShadowRoot, ...values: Values) => Result | Promise<Result>,
    ...values: Values
  ): Promise<Result> {
    const declaration = `async (root) => JSON.stringify(await (${body})(root, ...${JSON.stringify(values)}))`;
    return callFunction(this.#connection, this.#context, declaration, [{ sharedId: this.#root }]);
  }
}

async function callFunction<Result>(
  connection: Connection,
  context: string,
  declaration: string,
  values: readonly object[],
): Promise<Result> {
  const evaluated = await send<Evaluated>(connection, "script.callFunction", {
    functionDeclaration: declaration,
    arguments: values,
    target: { context },
    awaitPromise: true,
  });
  if (evaluated.type === "exception") throw new Error(evaluated.exceptionDetails.text);
  const { value } = evaluated.result;
  return (typeof value === "string" ? JSON.parse(value) : undefined) as Result;
}

async function send<Result>(connection: Connection, method: string, parameters: object): Promise<Result> {
  return (await connection.send(method, parameters)).result as Result;
}

/** The name of a page's browsing context, which Puppeteer has and does not declare. */
function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
