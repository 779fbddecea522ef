/**
 * Measures what a page feels of the extension while somebody types in a long draft, in a real browser with real keys, and beside
 * it the same page without the extension. Prints a row for each editor and what is to be reached; fails where it is not.
 *
 *     node page.ts        as `cargo xtask bench page` runs it
 */

import { ChromiumTab } from "../driver/chromium_tab.ts";
import { tasksOfPage, type Task } from "../driver/chromium_trace.ts";
import { openBrowser } from "../driver/open.ts";
import type { Session } from "../driver/session.ts";
import { servePages } from "../pages/server.ts";
import { theBadge } from "../e2e/support/badge.ts";
import { found } from "../e2e/support/until.ts";

const EDITORS = ["textarea", "plain", "prosemirror"] as const;
/** Characters of the draft, before the keys that are counted. */
const LENGTH = 5000;
const KEYS = 60;
/** Frames from one key to the next. */
const FRAMES = 6;
/** A busy machine only ever adds: of so many rounds the best one counts. */
const ROUNDS = 3;
/** Milliseconds that our scripts may work in one task of the page's main thread: a quarter of a frame. */
const LONGEST = 4;
/** Milliseconds from a key to the badge, for nineteen of twenty keys: sooner than somebody looks up. */
const TO_BADGE = 100;

const LINE = "I propose we move the export to the nightly job, because it times out.";
/** No white space: where it ends a line it changes no text that is judged. */
const TYPED = "tomorrow,perhaps,";

interface Watched {
  /** When the last key went down, as `performance.now()` counts. */
  pressed: number;
  /** The milliseconds from a key to the badge, for each key so far. */
  toBadge: number[];
}

/** An editor's page with the draft in it and the caret at its end. */
async function openDraft(session: Session, origin: string, editor: string): Promise<ChromiumTab> {
  const tab = await session.open(`${origin}/editors/${editor}`);
  if (!(tab instanceof ChromiumTab)) throw new Error("only Chromium's own tracing tells of a page's tasks");
  await found("editor", () => tab.evaluate(() => "model" in window || null));
  const length = await tab.evaluate(
    (line, wanted) => {
      document.querySelector<HTMLElement>("[aria-label^=Message]")?.focus();
      while (window.model.text().length < wanted) {
        document.execCommand("insertText", false, line);
        document.execCommand("insertParagraph");
      }
      return window.model.text().length;
    },
    LINE,
    LENGTH,
  );
  if (length > LENGTH + 2 * LINE.length) throw new Error(`the draft in ${editor} has ${length} characters`);
  return tab;
}

/** Notes from now on when the badge is drawn. */
async function watchBadge(tab: ChromiumTab): Promise<void> {
  await theBadge(tab);
  await tab.evaluate(() => {
    const watched: Watched = { pressed: 0, toBadge: [] };
    Object.assign(window, { watched });
    addEventListener("keydown", ({ timeStamp }) => (watched.pressed = timeStamp), { capture: true });
  });
  const overlay = await tab.overlay();
  await overlay?.evaluate((root) => {
    const { watched } = window as unknown as { watched: Watched };
    const segments = root.querySelector(".segments");
    if (segments === null) throw new Error("the badge is gone");
    new MutationObserver(() => watched.toBadge.push(performance.now() - watched.pressed)).observe(segments, { childList: true });
  });
}

/** Types at the pace of somebody quick, with the extension and without. */
async function typeKeys(tab: ChromiumTab): Promise<void> {
  for (let key = 0; key < KEYS; key += 1) {
    await tab.type(TYPED.charAt(key % TYPED.length));
    await tab.evaluate(async (frames) => {
      for (let frame = 0; frame < frames; frame += 1) await new Promise(requestAnimationFrame);
    }, FRAMES);
  }
}

interface Round {
  readonly toBadge: readonly number[];
  /** The most that our scripts worked in one task, in milliseconds. */
  readonly longest: number;
  /** The main thread's work for one key, in milliseconds. */
  readonly perKey: number;
  readonly perKeyWithout: number;
}

async function measure(session: Session, bare: Session, origin: string, editor: string): Promise<Round> {
  const tab = await openDraft(session, origin, editor);
  await watchBadge(tab);
  const tasks = tasksOfPage(await tab.trace(() => typeKeys(tab)));
  const toBadge = await tab.evaluate(() => (window as unknown as { watched: Watched }).watched.toBadge);
  await tab.close();
  if (toBadge.length < KEYS / 2) throw new Error(`${KEYS} keys had the badge drawn ${toBadge.length} times`);
  const bareTab = await openDraft(bare, origin, editor);
  const tasksWithout = tasksOfPage(await bareTab.trace(() => typeKeys(bareTab)));
  await bareTab.close();
  return { toBadge, longest: Math.max(...tasks.map(({ ours }) => ours)), perKey: workPerKey(tasks), perKeyWithout: workPerKey(tasksWithout) };
}

function workPerKey(tasks: readonly Task[]): number {
  return tasks.reduce((sum, { work }) => sum + work, 0) / KEYS;
}

function quantile(values: readonly number[], part: number): number {
  return values.toSorted((one, other) => one - other)[Math.ceil(part * values.length) - 1] ?? Number.NaN;
}

let missed = 0;
function verdict(reached: boolean): string {
  if (!reached) missed += 1;
  return reached ? "ok" : "MISSED";
}

const milliseconds = (value: number): string => value.toFixed(1).padStart(5);
const pages = await servePages();
const session = await openBrowser();
const bare = await openBrowser({ headless: true, bare: true });
try {
  console.log(`drafts of ${LENGTH} characters, ${KEYS} keys, the best of ${ROUNDS} rounds; milliseconds`);
  console.log(`editor       key to badge: median, 95th (at most ${TO_BADGE})   longest task of ours (at most ${LONGEST})   page's thread for a key: with, without, ratio`);
  for (const editor of EDITORS) {
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure(session, bare, pages.origin, editor));
    const best = (figure: (round: Round) => number): number => Math.min(...rounds.map(figure));
    const [median, most] = [0.5, 0.95].map((part) => best(({ toBadge }) => quantile(toBadge, part))) as [number, number];
    const longest = best((round) => round.longest);
    const [perKey, without] = [best((round) => round.perKey), best((round) => round.perKeyWithout)];
    console.log(
      `${editor.padEnd(11)}  ${milliseconds(median)} ${milliseconds(most)}  ${verdict(most <= TO_BADGE)}` +
        `   ${milliseconds(longest)}  ${verdict(longest <= LONGEST)}   ${milliseconds(perKey)} ${milliseconds(without)} ${(perKey / without).toFixed(2)}`,
    );
  }
} finally {
  await session.close();
  await bare.close();
  await pages.close();
}
process.exitCode = missed > 0 ? 1 : 0;
