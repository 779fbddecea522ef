/**
 * One battery for every editor: a draft is found, read, underlined, changed, brought back and typed on. What comes of it is a
 * table in docs/editors.md, which this writes.
 */

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Tab } from "../driver/session.ts";
import { EDITOR_NAMES } from "../pages/editor_names.ts";
import { clickInPanel, offerLike, openPanel, panel, theBadge } from "./support/badge.ts";
import { EditorTable, holeOf, type Column, type Outcome } from "./support/editor_table.ts";
import { judge, type Judgement } from "./support/engine.ts";
import { listen } from "./support/listen.ts";
import { openStage } from "./support/stage.ts";
import { underlinedWords } from "./support/underlines.ts";
import { clear, focusEditor, holds, marked, model, press, redo, replacing, sentText, splice, type, write } from "./support/writer.ts";
import { until } from "./support/until.ts";

/** Lacks a timeline; lines, doubled spaces and characters of two code units are there to be lost. */
const DRAFT = "Hi Priya 👋\nI propose we move the export to  the nightly job, because it times out.\nDo you agree?";

/** In the second line, beside a doubled space. */
const EDIT = replacing(DRAFT, "the nightly", "a weekly, quiet");
const EDITED = splice(DRAFT, EDIT);

/** Stretches of a text with marks, each with what comes instead. */
const MARKED = "Please review **the draft** by **Friday**, not `main`, today?";
const REPLACED = [
  { what: "inside a mark", words: "draft", insert: "last report" },
  { what: "from a mark's start", words: "Friday", insert: "Thursday" },
  { what: "a whole mark", words: "main", insert: "release" },
  { what: "before a mark", words: "review", insert: "read" },
  { what: "behind a mark", words: "today", insert: "at noon" },
];

const { pages, session } = await openStage();
const ear = await listen(session);
const table = new EditorTable();

for (const editor of EDITOR_NAMES) {
  describe(editor, () => {
    let tab: Tab;

    before(async () => {
      tab = await session.open(`${pages.origin}/editors/${editor}`);
      await focusEditor(tab);
    });

    after(() => tab?.close());

    /** A test whose outcome goes into the table. Where the editor itself stands in the way, that it does is what is tested. */
    function column(name: Column, what: string, body: () => Promise<void>): void {
      test(`${name}: ${what}`, async () => {
        const hole = holeOf(editor, name, session.browser);
        let outcome: Outcome = "failed";
        try {
          if (hole === null) await body();
          else if (hole.runs) await assert.rejects(body, "this works now: take its hole out of the table");
          outcome = hole === null ? "good" : "hole";
        } finally {
          table.note(editor, name, outcome);
        }
      });
    }

    /** What the engine says of the draft as the content script sent it, once that is the whole text. */
    async function judgement(text: string): Promise<Judgement> {
      return judge((await ear.draft(text)).draft);
    }

    /** Waits until the badge shows what the engine says. */
    async function badgeAgrees({ marks }: Judgement): Promise<void> {
      await until(async () => {
        const badge = await theBadge(tab);
        assert.equal(badge.score, marks.score === null ? "" : String(marks.score));
        assert.deepEqual(
          badge.segments,
          marks.segments.map(({ element, status, asked }) => `${element[0]?.toUpperCase()} ${status}${asked ? " asked" : ""}`),
        );
      });
    }

    /** Makes an edit and holds the editor's own model against it. */
    async function change(text: string, edit: typeof EDIT): Promise<void> {
      assert.equal(await ear.edit(await ear.draft(text), edit), "done");
      assert.equal((await model(tab)).text, splice(text, edit));
    }

    /** Presses keys, each once the editor has put the caret where the one before it led. */
    async function move(...steps: readonly (readonly [key: string, caret: number])[]): Promise<void> {
      for (const [key, caret] of steps) {
        await press(tab, key);
        await caretAt(caret, key);
      }
    }

    async function caretAt(caret: number, cause: string): Promise<void> {
      await until(async () => assert.equal((await model(tab)).caret, caret, `after ${cause}`));
    }

    column("found", "failure 3: there is a badge, and the panel opens and closes by the keyboard", async () => {
      await write(tab, DRAFT);
      await theBadge(tab);
      const { caret } = await model(tab);
      const keys = await tabTo(tab);
      assert.ok(keys !== undefined, "Tab never reaches the badge");
      await tab.press("Enter");
      await panel(tab);
      assert.equal((await theBadge(tab)).expanded, "true");
      await tab.press("Escape");
      await until(async () => assert.equal((await theBadge(tab)).expanded, "false"));
      await focusEditor(tab, { click: false });
      assert.deepEqual(await model(tab), { text: DRAFT, caret });
    });

    column("read", "the badge shows what the engine says of exactly what was typed", async () => {
      await write(tab, DRAFT);
      const judged = await judgement(DRAFT);
      const [timeline] = judged.marks.segments.filter(({ element }) => element === "timeline");
      assert.equal(timeline?.status, "absent");
      await badgeAgrees(judged);
      const { name } = await theBadge(tab);
      assert.match(name, new RegExp(`\\b${judged.marks.score}\\b`));
      for (const { element, asked } of judged.marks.segments) assert.equal(name.includes(element), asked, name);
    });

    column("underlined", "while the badge is pointed at, what shows the elements is underlined, and nothing else", async () => {
      await write(tab, DRAFT);
      const { marks } = await judgement(DRAFT);
      const wanted = marks.underlines.map(({ span, element }) => `${element ?? "finding"}: ${DRAFT.slice(span.start, span.end)}`).sort();
      assert.notDeepEqual(wanted, []);
      const { area } = await theBadge(tab);
      await tab.moveTo(area.x + area.width / 2, area.y + area.height / 2);
      await until(async () => assert.deepEqual((await underlinedWords(tab)).sort(), wanted));
      await tab.moveTo(1, 1);
      await until(async () => assert.deepEqual(await underlinedWords(tab), []));
    });

    column("edited", "failure 4: a fix that is chosen in the panel changes exactly what it says", async () => {
      await write(tab, DRAFT);
      const { advice } = await judgement(DRAFT);
      const fix = advice.fixes.find(({ id }) => id === "reply-by");
      assert.ok(fix, "the engine offers no timeline");
      const { caret } = await model(tab);
      await openPanel(tab);
      const offer = await offerLike(tab, fix);
      const fixed = splice(DRAFT, offer.edit);
      assert.notEqual(fixed, DRAFT);
      await clickInPanel(tab, offer.label);
      await holds(tab, fixed);
      const settled = await judgement(fixed);
      await badgeAgrees(settled);
      assert.ok(!settled.marks.segments.some(({ element, asked }) => element === "timeline" && asked), "a timeline is still asked for");

      await focusEditor(tab, { click: false });
      const after = await model(tab);
      const shift = fix.edit.span.start < caret ? fix.edit.insert.length - (fix.edit.span.end - fix.edit.span.start) : 0;
      // At the caret itself, before and after the insertion are both right; nowhere else is.
      const right = fix.edit.span.start === caret ? [caret, caret + fix.edit.insert.length] : [caret + shift];
      assert.ok(right.includes(after.caret), `the caret is at ${after.caret}, not at ${right.join(" or ")}`);
      await tab.press("Control+z");
      await holds(tab, DRAFT);
    });

    column("edited", "failure 7: several lines, one of them empty, stay what they are", async () => {
      await write(tab, DRAFT);
      const end = DRAFT.length;
      await change(DRAFT, { span: { start: end, end }, expect: "", insert: "\n\nMany thanks,\nDana" });
      await tab.press("Control+z");
      await holds(tab, DRAFT);
    });

    column("undo", "failures 9, 11: one undo restores the text, every space of it", async () => {
      await write(tab, DRAFT);
      const before = await tab.evaluate(() => window.model.text());
      await change(DRAFT, EDIT);
      await tab.press("Control+z");
      await until(async () => assert.equal(await tab.evaluate(() => window.model.text()), before));
      await ear.draft(DRAFT);
    });

    column("redo", "after an undo, redo brings the edit back", async () => {
      await write(tab, DRAFT);
      await change(DRAFT, EDIT);
      await tab.press("Control+z");
      await holds(tab, DRAFT);
      await redo(tab);
      await holds(tab, EDITED);
      await ear.draft(EDITED);
      await tab.press("Control+z");
      await holds(tab, DRAFT);
    });

    const second = DRAFT.indexOf("\n") + 1;
    const third = DRAFT.lastIndexOf("\n") + 1;
    const ROUTES: readonly { where: string; route: readonly (readonly [string, number])[] }[] = [
      { where: "on the line below", route: [["Control+Home", 0], ["Control+End", DRAFT.length]] },
      { where: "on the line above", route: [["Control+Home", 0], ["End", second - 1]] },
      { where: "before it on its line", route: [["Control+Home", 0], ["ArrowDown", second], ["ArrowRight", second + 1]] },
      { where: "behind it on its line", route: [["Control+Home", 0], ["ArrowDown", second], ["End", third - 1], ["ArrowLeft", third - 2]] },
    ]; // prettier-ignore
    for (const { where, route } of ROUTES) {
      column("caret", `failures 1, 2: stays where it is, ${where}`, async () => {
        await write(tab, DRAFT);
        await move(...route);
        const { caret: at } = await model(tab);
        await change(DRAFT, EDIT);
        const moved = at > EDIT.span.start ? at + EDITED.length - DRAFT.length : at;
        await until(async () => assert.equal((await model(tab)).caret, moved));
        await tab.press("Control+z");
        await holds(tab, DRAFT);
      });
    }

    column("caret", "is where the next letter goes", async () => {
      await write(tab, DRAFT);
      await move(["Control+Home", 0], ["ArrowDown", second]);
      await change(DRAFT, EDIT);
      await tab.type("x");
      await holds(tab, `${EDITED.slice(0, second)}x${EDITED.slice(second)}`);
    });

    column("sent text", "failure 6: what a site would send is what is seen", async () => {
      await write(tab, DRAFT);
      await change(DRAFT, EDIT);
      await until(async () => assert.equal(await sentText(tab), EDITED));
    });

    column("alive", "failure 5: after an edit, typing, arrows, Backspace and Enter work", async () => {
      await write(tab, DRAFT);
      await change(DRAFT, EDIT);
      await press(tab, "Control+End");
      await type(tab, " Thanks!");
      await holds(tab, `${EDITED} Thanks!`);
      // Trix loses an arrow that comes before it has drawn what was deleted, with the extension and without.
      await press(tab, "Backspace");
      await holds(tab, `${EDITED} Thanks`);
      const end = EDITED.length + " Thanks".length;
      await move(["ArrowLeft", end - 1], ["ArrowLeft", end - 2]);
      await type(tab, "-");
      await holds(tab, `${EDITED} Than-ks`);
      await caretAt(end - 1, "typing");
      await move(["End", end + 1]);
      await press(tab, "Enter");
      await holds(tab, `${EDITED} Than-ks\n`);
      await type(tab, "A");
      await holds(tab, `${EDITED} Than-ks\nA`);
      await ear.draft(`${EDITED} Than-ks\nA`);
    });

    for (const { what, words, insert } of REPLACED) {
      column("marks", `failure 8: are kept, ${what}`, async () => {
        const { template, plain } = await writeMarked(tab);
        await change(plain, replacing(plain, words, insert));
        assert.equal(await marked(tab), template.replace(words, insert));
        await tab.press("Control+z");
        await until(async () => assert.equal(await marked(tab), template));
      });
    }
  });
}

test("failure 23: docs/editors.md says what this run has found, in Firefox as in Chromium", () => table.check(session.browser));

/** Types a text with those marks that the editor has, unless it is there. */
async function writeMarked(tab: Tab): Promise<{ template: string; plain: string }> {
  const marks = await tab.evaluate(() => window.model.marks);
  const template = marks.includes("code") ? MARKED : MARKED.replaceAll("`", "");
  const plain = MARKED.replaceAll(/[*`]/g, "");
  if ((await marked(tab)) !== template) {
    await clear(tab);
    let typed = "";
    for (const [index, part] of template.split(/(\*\*|`)/).entries()) {
      if (index % 2 === 1) await press(tab, part === "`" ? "Control+e" : "Control+b");
      else {
        await type(tab, part);
        typed += part;
        await holds(tab, typed);
      }
    }
    await until(async () => assert.equal(await marked(tab), template));
  }
  return { template, plain };
}

/** Presses Tab until the badge has the focus. */
async function tabTo(tab: Tab): Promise<number | undefined> {
  for (let keys = 1; keys <= 10; keys += 1) {
    await tab.press("Tab");
    const overlay = await tab.overlay();
    if (await overlay?.evaluate((root) => root.activeElement?.localName === "button")) return keys;
  }
  return undefined;
}
