/** Chromium under Playwright, with the DevTools protocol where Playwright does not reach. */

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type CDPSession } from "playwright-core";
import { ChromiumTab } from "./chromium_tab.ts";
import { isOfExtension, RUNS } from "./chromium_trace.ts";
import { countIn } from "./chromium_worker.ts";
import type { ColorScheme, Engines, Holdings, Options, Preferences, Session, Tab } from "./session.ts";

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

  async runsOfExtension(tab: Tab, during: () => Promise<void>): Promise<number> {
    const events = await ours(tab).trace(during);
    return events.filter((event) => RUNS.has(event.name) && isOfExtension(event)).length;
  }

  async engines(tabs: readonly Tab[]): Promise<Engines> {
    const workers = (await this.#targets()).filter(isBackground);
    let inBackground = 0;
    for (const { targetId } of workers) inBackground += await this.#onBrowser((session) => countIn(session, targetId, "WebAssembly.Instance"));
    let inPages = 0;
    for (const tab of tabs) inPages += await ours(tab).engines();
    return { inBackground, inPages };
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
    return (await this.#targets()).find(isBackground)?.targetId;
  }

  async #targets(): Promise<readonly Target[]> {
    return (await this.#onBrowser((session) => session.send("Target.getTargets"))).targetInfos;
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

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

function isBackground({ type, url }: Target): boolean {
  return type === "service_worker" && url.startsWith("chrome-extension://");
}

function ours(tab: Tab): ChromiumTab {
  if (!(tab instanceof ChromiumTab)) throw new Error("the tab is another browser's");
  return tab;
}
