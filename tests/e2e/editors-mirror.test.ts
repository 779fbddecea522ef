/** The copy of a textarea's text, by which words in it are underlined, lies on the text itself, however the page shows it. */

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openBrowser } from "../driver/open.ts";
import type { Area, Session, Tab } from "../driver/session.ts";
import { servePages, type Pages } from "../pages/server.ts";
import { theBadge } from "./support/badge.ts";
import { readPng, type Picture } from "./support/png.ts";
import { underlinedWords } from "./support/underlines.ts";
import { until } from "./support/until.ts";
import { focusEditor, write } from "./support/writer.ts";

const DRAFT = "Hi Priya,\nI propose we move the export to  the nightly job, because it times out.\nDo you agree?";
const LONG = `${"Some words that come before, over a line and a half, so that they wrap where the box ends. ".repeat(6)}\n${DRAFT}`;
const RIGHT_TO_LEFT = "שלום Priya,\nI propose we move the export to the nightly job, because it times out.\nמה שלומך?";

interface Case {
  readonly text: string;
  /** Declarations for the textarea and for the element around it. */
  readonly field?: string;
  readonly around?: string;
  readonly scale?: number;
  /** How far the textarea is scrolled, in pixels. */
  readonly scrolled?: number;
}

const CASES: Readonly<Record<string, Case>> = {
  "as it is": { text: DRAFT },
  "at 200 %": { text: LONG, scale: 2, scrolled: 30 },
  "under CSS zoom": { text: LONG, around: "zoom: 2", field: "width: 300px", scrolled: 25 },
  "with lines that wrap, scrolled": { text: LONG, scrolled: 37 },
  "under a transform": { text: LONG, around: "transform: translate(30px, 20px) scale(1.25); transform-origin: 0 0", scrolled: 12 },
  "turned": { text: DRAFT, around: "transform: rotate(6deg); rotate: 2deg; scale: 0.9 1.1" },
  "from right to left": { text: RIGHT_TO_LEFT, field: "direction: rtl; height: 80px", scrolled: 9 },
  "with a font, spacing, padding and border of its own": {
    text: LONG,
    field:
      "font: italic 17px/1.35 'Liberation Serif', serif; letter-spacing: 0.3px; word-spacing: 2px; padding: 7.5px 11px 3px 21.25px; " +
      "border: 5px solid #888; border-left-width: 9px; width: 481.5px; box-sizing: content-box; text-indent: 12px; tab-size: 3",
    scrolled: 20,
  },
};

let pages: Pages;
let session: Session;
let folder: string;

before(async () => {
  pages = await servePages();
  session = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), "daylight-mirror-"));
});

after(async () => {
  await session?.close();
  await pages?.close();
  await rm(folder, { recursive: true, force: true });
});

for (const [name, { text, field = "", around = "", scale = 1, scrolled = 0 }] of Object.entries(CASES)) {
  test(`failure 15: ${name}`, async () => {
    const tab = await session.open(`${pages.origin}/editors/textarea`);
    await tab.setViewport(1280 / scale, 800 / scale, scale);
    await tab.evaluate(
      (ofField, ofAround) => {
        const area = document.querySelector("textarea");
        if (area === null) throw new Error("there is no textarea");
        area.style.cssText = `font: 15px/1.4 "DejaVu Sans", sans-serif; height: 120px; width: 460px; resize: none; ${ofField}`;
        if (area.parentElement !== null) area.parentElement.style.cssText = ofAround;
      },
      field,
      around,
    );
    await focusEditor(tab);
    await write(tab, text);
    const { area: badge } = await theBadge(tab);
    await tab.moveTo(badge.x + badge.width / 2, badge.y + badge.height / 2);
    await until(async () => assert.notDeepEqual(await underlinedWords(tab), []));
    await tab.evaluate((top) => {
      const area = document.querySelector("textarea");
      if (area !== null) area.scrollTop = top;
    }, scrolled);

    // A scrolled textarea is followed with the next frame.
    await until(async () => {
      const copy = await inked(tab, "copy");
      const own = await inked(tab, "own");
      assert.ok(count(own) > 500 * scale, `only ${count(own)} pixels of text are to be seen`);
      assert.deepEqual([...awayFrom(copy, own, scale), ...awayFrom(own, copy, scale)], []);
    });
    await tab.close();
  });
}

/** Where there is ink: one picture of the textarea's own text, one of the copy's, each with the other unseen. */
async function inked(tab: Tab, whose: "own" | "copy"): Promise<Ink> {
  const visible = "rgb(255, 0, 0)";
  const area: Area = await tab.evaluate((colour) => {
    const field = document.querySelector("textarea");
    if (field === null) throw new Error("there is no textarea");
    field.style.color = colour;
    field.style.caretColor = "transparent";
    field.style.backgroundColor = "white";
    const { x, y, width, height } = field.getBoundingClientRect();
    // Without the pixel at the edge, where one picture may show the last of a glyph that the other cuts off.
    const edge = Math.ceil(((field.clientTop + 1) * height) / field.offsetHeight) + 1;
    return { x: Math.ceil(x), y: Math.ceil(y) + edge, width: Math.floor(width), height: Math.floor(height) - 2 * edge };
  }, whose === "own" ? visible : "transparent");
  await (await tab.overlay())?.evaluate((root, colour) => {
    const text = root.querySelector<HTMLElement>(".mirror .text");
    if (text === null) throw new Error("there is no copy");
    text.style.color = colour;
    for (const word of text.querySelectorAll<HTMLElement>("span")) word.style.textDecoration = "none";
    for (const ours of root.querySelectorAll<HTMLElement>(".badge, .panel")) ours.style.opacity = "0";
  }, whose === "copy" ? visible : "transparent");
  const file = join(folder, `${whose}.png`);
  await tab.screenshot(file, area);
  return inkOf(readPng(await readFile(file)));
}

/** How much of each pixel is covered, from 0 to 255: the edge of a glyph is paler where it falls between two pixels. */
interface Ink {
  readonly width: number;
  readonly height: number;
  readonly cover: Uint8Array;
}

const CLEARLY = 160;
const BARELY = 60;

function inkOf(picture: Picture): Ink {
  const cover = new Uint8Array(picture.width * picture.height);
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      const [red, green, blue] = picture.at(x, y);
      cover[y * picture.width + x] = red > 200 ? 255 - Math.max(green, blue) : 0;
    }
  }
  return { width: picture.width, height: picture.height, cover };
}

function count({ cover }: Ink): number {
  return cover.reduce((sum, each) => sum + (each > CLEARLY ? 1 : 0), 0);
}

/** The clearly covered pixels of one picture that have none of the other within a CSS pixel, at most ten of them. */
function awayFrom(one: Ink, other: Ink, within: number): string[] {
  const away: string[] = [];
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      if ((one.cover[y * one.width + x] ?? 0) > CLEARLY && !near(other, x, y, within) && away.length < 10) away.push(`${x}, ${y}`);
    }
  }
  return away;
}

function near(ink: Ink, x: number, y: number, within: number): boolean {
  for (let row = Math.max(0, y - within); row <= Math.min(ink.height - 1, y + within); row += 1) {
    for (let column = Math.max(0, x - within); column <= Math.min(ink.width - 1, x + within); column += 1) {
      if ((ink.cover[row * ink.width + column] ?? 0) > BARELY) return true;
    }
  }
  return false;
}
