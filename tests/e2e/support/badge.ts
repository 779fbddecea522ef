/** The badge and the panel, as somebody sees and hears them. */

import type { Fix } from "../../../extension/src/protocol.ts";
import type { Area, Frame, Point, Scope, Tab } from "../../driver/session.ts";
import { found, settled } from "./until.ts";

export interface SeenBadge {
  /** What a screen reader says. */
  readonly name: string;
  /** The number shown; empty where none is. */
  readonly score: string;
  /** Letter and state of each segment: "P present", "T absent asked". */
  readonly segments: readonly string[];
  readonly expanded: string | null;
  readonly area: Area;
}

/** Every badge that is to be seen in a document; where they are is said of the tab. */
export async function badges(frame: Frame): Promise<SeenBadge[]> {
  const overlay = await frame.overlay();
  if (overlay === undefined) return [];
  const origin = await frame.origin();
  const seen = await overlay.evaluate((root) =>
    [...root.querySelectorAll("button")].map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return {
        name: button.getAttribute("aria-label") ?? "",
        score: button.querySelector(".score:not([hidden])")?.textContent ?? "",
        segments: [...button.querySelectorAll(".segment")].map((segment) =>
          [segment.textContent, ...segment.classList].filter((word) => word !== "segment").join(" "),
        ),
        expanded: button.getAttribute("aria-expanded"),
        area: { x, y, width, height },
      };
    }),
  );
  return seen.map((badge) => ({ ...badge, area: moved(badge.area, origin) }));
}

function moved(area: Area, { x, y }: Point): Area {
  return { ...area, x: area.x + x, y: area.y + y };
}

export async function theBadge(frame: Frame): Promise<SeenBadge> {
  return found("badge", async () => (await badges(frame))[0]);
}

/**
 * Clicks the badge with the mouse, unless its panel is open, and waits for the panel.
 *
 * @param frame the document that the box is in, where it is not the tab's own
 */
export async function openPanel(tab: Tab, frame: Frame = tab): Promise<Scope> {
  const { area, expanded } = await theBadge(frame);
  if (expanded !== "true") await tab.clickAt(area.x + area.width / 2, area.y + area.height / 2);
  return panel(tab);
}

/** The panel's page, once it shows advice. */
export async function panel(tab: Tab): Promise<Scope> {
  return found("panel", async () => {
    const frame = await tab.frame("pages/panel.html");
    return (await frame?.evaluate(() => document.querySelector("main")?.childElementCount ?? 0)) ? frame : undefined;
  });
}

/** Clicks a button of the panel, by what it says, with the mouse, once the panel has stopped growing. */
export async function clickInPanel(tab: Tab, label: string, around: Frame = tab): Promise<void> {
  const where = (): Promise<{ x: number; y: number }> =>
    found(`button "${label}" in the panel`, async () => {
      const button = await (await panel(tab)).evaluate((wanted) => {
        const button = [...document.querySelectorAll("button")].find((each) => each.textContent?.trim() === wanted);
        if (button === undefined) return null;
        button.scrollIntoView({ block: "nearest" });
        const { x, y, width, height } = button.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, label);
      const frame = await panelArea(around);
      return button && { x: frame.x + button.x, y: frame.y + button.y };
    });
  const { x, y } = await settled(where);
  await tab.clickAt(x, y);
}

/**
 * The panel's own version of a fix. It says the same but for the time, which is counted from the moment that the draft was
 * judged: the half hour may have passed since.
 */
export async function offerLike(tab: Tab, fix: Fix): Promise<Fix> {
  const inner = await panel(tab);
  const opening = fix.label.slice(0, fix.label.search(/\d/)).replace(/\w+ $/, "");
  const label = await found(`offer like "${fix.label}"`, () =>
    inner.evaluate((start) => {
      const labels = [...document.querySelectorAll("button")].map((button) => button.textContent?.trim() ?? "");
      return labels.find((each) => each.startsWith(start));
    }, opening),
  );
  return { ...fix, label, edit: { ...fix.edit, insert: fix.edit.insert.replace(fix.label, label) } };
}

/** Where in its tab the panel of a document is. */
export async function panelArea(around: Frame): Promise<Area> {
  const area = await found("panel", async () =>
    (await around.overlay())?.evaluate((root) => {
      const frame = root.querySelector("iframe");
      if (frame === null) return null;
      const { x, y, width, height } = frame.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
  return moved(area, await around.origin());
}
