/**
 * A browser with the extension loaded, as the tests see it: the same for Chromium (Playwright) and Firefox (WebDriver
 * BiDi). Input is the real keyboard and the real mouse. What the extension draws stands in a closed shadow root and in
 * a frame of its own; both are read through the debugging protocol, so that the extension needs no door for tests.
 */

/** Something that functions can be run in. A function takes and gives JSON values and may use nothing from outside. */
export interface Scope {
  evaluate<Values extends readonly unknown[], Result>(
    body: (...values: Values) => Result | Promise<Result>,
    ...values: Values
  ): Promise<Result>;
}

/** In viewport coordinates, CSS pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A document in a tab: the tab's own, or that of a frame in it. */
export interface Frame extends Scope {
  /** The closed shadow root that the extension keeps in the document, if there is one; functions get it first. */
  overlay(): Promise<Overlay | undefined>;
  /** The frame of the `<iframe>` that a selector finds; it fails where there is none. */
  frameOf(selector: string): Promise<Frame>;
  /** Where its viewport begins in that of the tab. */
  origin(): Promise<Point>;
}

/** Where the content of the `<iframe>` that a selector finds begins; to be run in the document around it. */
export function innerOrigin(selector: string): Point {
  const frame = document.querySelector(selector);
  if (frame === null) throw new Error(`no frame ${selector}`);
  const { x, y } = frame.getBoundingClientRect();
  return { x: x + frame.clientLeft, y: y + frame.clientTop };
}

/** In CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Tab extends Frame {
  goto(url: string): Promise<void>;
  /** Types with the keyboard; a line break is Enter. */
  type(text: string): Promise<void>;
  /** Presses a key, perhaps with others held: "Control+z", "Shift+Enter". */
  press(keys: string): Promise<void>;
  /** Begins to compose a character, as an input method does. In Firefox only the events of it. */
  compose(text: string): Promise<void>;
  /** Ends the composition with this text. */
  endComposition(text: string): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  moveTo(x: number, y: number): Promise<void>;
  /** The frame whose address contains `part`, if there is one. */
  frame(part: string): Promise<Scope | undefined>;
  /** Writes a PNG file. */
  screenshot(file: string, area?: Area): Promise<void>;
  /** In CSS pixels, each of which is `scale` pixels of the screen: 2 as after zooming to 200 %. */
  setViewport(width: number, height: number, scale?: number): Promise<void>;
  close(): Promise<void>;
}

/** The closed shadow root, for functions that read it. */
export interface Overlay {
  evaluate<Values extends readonly unknown[], Result>(
    body: (root: ShadowRoot, ...values: Values) => Result | Promise<Result>,
    ...values: Values
  ): Promise<Result>;
}

/** What scripts hold in a document. */
export interface Holdings {
  /** Observers of every kind that are alive. */
  readonly observers: number;
  /** Listeners on the document, the window and everything else that a script can reach. */
  readonly listeners: number;
  /** Nodes of the document and detached ones, whoever made them. */
  readonly nodes: number;
}

/** How many engines are alive. */
export interface Engines {
  /** Instances of WebAssembly in service workers of the extension; in Firefox, whose protocol does not tell, its background pages. */
  readonly inBackground: number;
  /** Instances that content scripts hold; `null` from a browser whose protocol does not tell. */
  readonly inPages: number | null;
}

/** What a person may have set in the system. */
export interface Preferences {
  readonly forcedColors: boolean;
  readonly reducedMotion: boolean;
}

export type ColorScheme = "light" | "dark";

export interface Session {
  readonly browser: "chromium" | "firefox";
  open(url: string): Promise<Tab>;
  /** Opens a page of the extension in a tab: "pages/popup.html". */
  openExtensionPage(path: string): Promise<Tab>;
  /** Stops the service worker or event page, as the browser itself does after half a minute of rest. */
  stopBackground(): Promise<void>;
  /** Whether the service worker or event page runs. */
  backgroundRuns(): Promise<boolean>;
  /** Loads the extension anew, as an update does; pages keep the scripts of the old one. */
  reloadExtension(): Promise<void>;
  switchExtension(on: boolean): Promise<void>;
  /** What scripts of the extension said on the console of `tab`, or failed with, since it was opened. */
  complaints(tab: Tab): Promise<string[]>;
  /** Frees what nothing holds any more, in `tab`. */
  collectGarbage(tab: Tab): Promise<void>;
  /** What the extension's scripts hold in the document of `tab`; `null` from a browser whose protocol does not tell. */
  holdings(tab: Tab): Promise<Holdings | null>;
  /** How often the extension's scripts ran or set a timer in `tab` while something was done; `null` as above. */
  runsOfExtension(tab: Tab, during: () => Promise<void>): Promise<number | null>;
  /** The engines of the extension in the background and in these tabs. */
  engines(tabs: readonly Tab[]): Promise<Engines>;
  setColorScheme(scheme: ColorScheme): Promise<void>;
  setPreferences(preferences: Preferences): Promise<void>;
  /** Resolves when the person at the screen has closed the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

export interface Options {
  readonly headless: boolean;
  /** An HTTP proxy for every request, those to loopback included: "127.0.0.1:3128". */
  readonly proxy?: string;
  /** Match patterns of sites that somebody at the screen allows, as soon as the extension asks after a click of theirs. */
  readonly allowed?: readonly string[];
  /** Start without the extension, to see what pages are like by themselves. */
  readonly bare?: boolean;
}
