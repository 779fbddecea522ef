/** Firefox under Puppeteer, with WebDriver BiDi where Puppeteer does not reach. */

import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { found } from "../e2e/support/until.ts";
import { send, type BrowsingContext, type Connection } from "./firefox_connection.ts";
import { FirefoxFrame } from "./firefox_frame.ts";
import { FirefoxTab } from "./firefox_tab.ts";
import type { ColorScheme, Engines, Options, Preferences, Session, Tab } from "./session.ts";

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

  async runsOfExtension(_tab: Tab, during: () => Promise<void>): Promise<null> {
    await during();
    return null;
  }

  async engines(): Promise<Engines> {
    const inBackground = await this.#inBrowserWindow(
      (extension) =>
        [...WebExtensionPolicy.getByID(extension).extension.views].filter(({ viewType }) => viewType === "background").length,
      this.#extension,
    );
    return { inBackground, inPages: null };
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
    const window = await found("window of Firefox", async () => {
      const scope = { "moz:scope": "chrome" };
      const { contexts } = await send<{ contexts: BrowsingContext[] }>(this.#connection, "browsingContext.getTree", scope);
      return contexts.find(({ url }) => url.startsWith("chrome://browser/content/browser.xhtml"));
    });
    return new FirefoxFrame(this.#connection, window.context).evaluate(body, ...values);
  }
}

/** The name of a page's browsing context, which Puppeteer has and does not declare. */
function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
