/** The table in docs/editors.md: what the battery found in each editor, in each browser. */

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Session } from "../../driver/session.ts";
import { EDITORS, EDITOR_NAMES, type EditorName } from "../../pages/editor_names.ts";

const FILE = join(import.meta.dirname, "../../../docs/editors.md");

export const COLUMNS = ["found", "read", "underlined", "edited", "caret", "marks", "undo", "redo", "alive", "sent text"] as const;
export type Column = (typeof COLUMNS)[number];

type BrowserName = Session["browser"];

/** Something that an editor itself does not have or does not do. */
interface Hole {
  readonly editors: readonly EditorName[];
  readonly columns: readonly Column[];
  readonly browsers: readonly BrowserName[];
  /** Whether the test runs, and has to fail: not where there is nothing to try. */
  readonly runs: boolean;
  /** What the editor does, said so that a reader can see it for himself without the extension. */
  readonly because: string;
}

const BOTH: readonly BrowserName[] = ["chromium", "firefox"];

const HOLES: readonly Hole[] = [
  {
    editors: ["textarea", "textarea-react", "codemirror"],
    columns: ["marks"],
    browsers: BOTH,
    runs: false,
    because: "its text is plain: there are no marks.",
  },
];

export function holeOf(editor: EditorName, column: Column, browser: BrowserName): Hole | null {
  return (
    HOLES.find(({ editors, columns, browsers }) => editors.includes(editor) && columns.includes(column) && browsers.includes(browser)) ??
    null
  );
}

/** What comes of a cell's tests, the worst last: one of them decides. */
const OUTCOMES = ["good", "hole", "failed"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export class EditorTable {
  private readonly cells = new Map<EditorName, Map<Column, Outcome>>();

  /** Called once for every test. */
  note(editor: EditorName, column: Column, outcome: Outcome): void {
    const row = this.cells.get(editor) ?? new Map<Column, Outcome>();
    const before = row.get(column) ?? "good";
    row.set(column, OUTCOMES.indexOf(outcome) > OUTCOMES.indexOf(before) ? outcome : before);
    this.cells.set(editor, row);
  }

  /** Writes what this browser's run found into the file, and complains where the file said anything else. */
  async check(browser: BrowserName): Promise<void> {
    const before = await readFile(FILE, "utf8");
    const [start, end] = [`<!-- ${browser} -->\n`, `<!-- end of ${browser} -->`];
    const [from, to] = [before.indexOf(start), before.indexOf(end)];
    assert.ok(from >= 0 && to > from, `docs/editors.md has no place for ${browser}`);
    const now = `${before.slice(0, from + start.length)}\n${this.markdown(browser)}\n${before.slice(to)}`;
    if (now !== before) await writeFile(FILE, now);
    assert.equal(before, now, "docs/editors.md said something else; it has been written anew: commit it");
  }

  private markdown(browser: BrowserName): string {
    const holes = HOLES.filter(({ browsers }) => browsers.includes(browser));
    const cell = (editor: EditorName, column: Column): string => {
      const outcome = this.cells.get(editor)?.get(column) ?? "failed";
      if (outcome !== "hole") return outcome === "good" ? "yes" : "failed";
      return `– [${holes.findIndex((each) => each === holeOf(editor, column, browser)) + 1}]`;
    };
    const rows = EDITOR_NAMES.map((editor) => `| ${[EDITORS[editor], ...COLUMNS.map((column) => cell(editor, column))].join(" | ")} |`);
    const notes = holes.map(({ because }, index) => `${index + 1}. ${because[0]?.toUpperCase()}${because.slice(1)}`);
    return [
      `| editor | ${COLUMNS.join(" | ")} |`,
      `|---|${"---|".repeat(COLUMNS.length)}`,
      ...rows,
      ...(notes.length === 0 ? [] : ["", ...notes]),
      "",
    ].join("\n");
  }
}
