/**
 * `cargo xtask run`: a browser with the extension on the playground. With `--headless` it is tried there by itself: a bad
 * and a good message are typed into mail and chat, what the badge says is printed, and screenshots are saved.
 */

import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Area, ColorScheme, Session, Tab } from "../driver/session.ts";
import { openBrowser } from "../driver/open.ts";
import { openPanel, panelArea, theBadge } from "../e2e/support/badge.ts";
import { found, settled } from "../e2e/support/until.ts";
import { servePages } from "../pages/server.ts";

const SCREENSHOTS = join(import.meta.dirname, "../../target/run");
const SCHEMES: readonly ColorScheme[] = ["light", "dark"];
const COMPOSERS = { mail: "[aria-label='Message body']", chat: "#composer textarea" };

const headless = process.argv.includes("--headless");
const pages = await servePages();
const session = await openBrowser({ headless });
try {
  if (headless) await tryOut(session);
  else await showPlayground(session);
} finally {
  await pages.close();
}

async function showPlayground(browser: Session): Promise<void> {
  await browser.open(`${pages.origin}/playground`);
  console.log(`The playground is at ${pages.origin}/playground. Close the browser to end.`);
  await browser.closed();
}

async function tryOut(browser: Session): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true });
  try {
    for (const scheme of SCHEMES) {
      await browser.setColorScheme(scheme);
      for (const [composer, selector] of Object.entries(COMPOSERS)) {
        for (const message of ["bad", "good"]) {
          const text = (await readFile(join(import.meta.dirname, `../messages/${message}.txt`), "utf8")).trim();
          const tab = await browser.open(`${pages.origin}/playground`);
          await write(tab, selector, text);
          const badge = await settled(() => theBadge(tab), 500);
          if (scheme === SCHEMES[0]) console.log(`${composer}, ${message} message: ${badge.name}`);
          const name = (what: string): string => join(SCREENSHOTS, `${browser.browser}-${scheme}-${composer}-${message}-${what}.png`);
          await tab.screenshot(name("badge"), around(badge.area));
          await openPanel(tab);
          await settled(() => panelArea(tab));
          await tab.screenshot(name("panel"));
          await tab.close();
        }
      }
      const popup = await browser.openExtensionPage("pages/popup.html");
      await popup.setViewport(400, 600);
      // The popup gives its field the focus; a window that has just been opened may not have it yet.
      await found("focus in the popup", () =>
        popup.evaluate(() => (document.hasFocus() && document.activeElement?.localName === "input") || null),
      );
      await popup.type("Thursday 5pm PT");
      await found("conversion in the popup", () => popup.evaluate(() => document.body.textContent?.includes("UTC") || null));
      await popup.screenshot(join(SCREENSHOTS, `${browser.browser}-${scheme}-popup.png`));
      await popup.close();
    }
    console.log("Screenshots are in target/run.");
  } finally {
    await browser.close();
  }
}

async function write(tab: Tab, selector: string, text: string): Promise<void> {
  const point = await found("composer", () =>
    tab.evaluate((composer) => {
      const area = document.querySelector(composer)?.getBoundingClientRect();
      return area && { x: area.x + 20, y: area.y + 20 };
    }, selector),
  );
  await tab.clickAt(point.x, point.y);
  for (const [index, line] of text.split("\n").entries()) {
    // Enter alone sends in a chat.
    if (index > 0) await tab.press(selector === COMPOSERS.chat ? "Shift+Enter" : "Enter");
    if (line !== "") await tab.type(line);
  }
}

function around({ x, y, width, height }: Area): Area {
  const margin = 24;
  return { x: Math.max(0, x - margin), y: Math.max(0, y - margin), width: width + 2 * margin, height: height + 2 * margin };
}
