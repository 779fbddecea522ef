/** The table of docs/sites.md. */

import type { Outcome, Way } from "./expected.ts";

export interface Row {
  /** The site's file. */
  readonly name: string;
  readonly way: Way;
  readonly outcomes: readonly Outcome[];
}

const THINGS = ["found", "channel", "subject", "recipients", "reply"] as const;

const HEAD = `# Sites

Written by \`tests/sites/sites.test.ts\`, which looks at a page of each site, made from what is known of the site's structure
(\`extension/src/content/sites/\`, with sources and years). It comes out the same in Chromium and Firefox. No live site is looked at:
where a site has changed since, the path for any page takes over.

Each cell has four marks: with what is known of the site and its own labels, the same with a nonsense word in place of every label,
then both again as at a page that nothing is known of. ✓ is right for every box of the page, ✗ is wrong or missing for one. *Others* are
fields for people, titles, search boxes and the like: ✓ where each was left alone.

| site | boxes | found | kind | subject | recipients | reply | others |
|---|---|---|---|---|---|---|---|
`;

export function tableOf(rows: readonly Row[]): string {
  const names = [...new Set(rows.map(({ name }) => name))];
  const lines = names.map((name) => {
    const ways = rows.filter((row) => row.name === name);
    const cell = (isRight: (outcome: Outcome) => boolean): string => ways.map(({ outcomes }) => (outcomes.every(isRight) ? "✓" : "✗")).join(" ");
    const things = THINGS.map((thing) => cell((outcome) => outcome[thing] === null));
    return `| ${[name, ways[0]?.outcomes.length ?? 0, ...things, cell(({ others }) => others.length === 0)].join(" | ")} |\n`;
  });
  return HEAD + lines.join("");
}
