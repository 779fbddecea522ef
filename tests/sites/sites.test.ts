/**
 * Looks at the page of every site: with what is known of it and as at any page, with its own labels and with words of no
 * language. What came out is written to docs/sites.md, and must be what stands there already.
 */

import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { bundle } from "../content/page.ts";
import { openBrowser } from "../driver/open.ts";
import type { Session, Tab } from "../driver/session.ts";
import { WAYS, type Expected, type Outcome, type Way } from "./expected.ts";
import { SHARED } from "./shared.ts";
import { tableOf, type Row } from "./table.ts";

const OWN = new URL("../../extension/src/content/sites/", import.meta.url);
const OTHERS = new URL("../../../shared/sites/fixtures/", import.meta.url);
/** Programs of many makers, of which nothing is known: their structure has to be enough. */
const CLIENTS = new URL("clients/", import.meta.url);
const DOCUMENT = fileURLToPath(new URL("../../docs/sites.md", import.meta.url));

interface Fixture {
  readonly name: string;
  readonly html: string;
  readonly expected: Expected;
}

const own = await fixtures(OWN, saidInPage);
const clients = await fixtures(CLIENTS, saidInPage);
const shared = await fixtures(OTHERS, (_, file) => SHARED[file] ?? null).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== "ENOENT") throw error;
  console.log("LEFT OUT: pages of sites that others made, because there are none beside the repository");
  return [];
});

function saidInPage(html: string): Expected | null {
  return JSON.parse(/<script[^>]*id="expected">([^]*?)<\/script>/.exec(html)?.[1] ?? "null");
}

async function fixtures(folder: URL, expectation: (html: string, file: string) => Expected | null): Promise<Fixture[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".html")).sort();
  return Promise.all(
    files.map(async (file) => {
      const html = await readFile(new URL(file, folder), "utf8");
      const expected = expectation(html, file);
      if (expected === null) throw new Error(`nothing is said of what is to be found in ${file}`);
      return { name: file.replace(/\.html$/, ""), html, expected };
    }),
  );
}

let server: Server;
let session: Session;
let tab: Tab;
const groups = { own, shared, clients } as const;
const pages = new Map<string, string>(Object.entries(groups).flatMap(([kind, list]) => list.map(({ name, html }) => [`/${kind}/${name}`, html] as const)));

before(async () => {
  const code = await bundle("sites.page.ts", import.meta.url);
  server = createServer((request, response) => {
    const page = pages.get(request.url ?? "");
    response.setHeader("content-type", page === undefined ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8");
    response.end(page === undefined ? code : `${page}<script src="/checks.js"></script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  session = await openBrowser({ headless: true, bare: true });
  tab = await session.open(address("/own/gmail"));
});

after(async () => {
  await session?.close();
  server?.closeAllConnections();
  server?.close();
});

function address(path: string): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
}

async function look(path: string, expected: Expected, way: Way): Promise<Outcome[]> {
  await tab.goto(address(path));
  return tab.evaluate(
    (wanted, how) => (window as unknown as { checks: { look(wanted: Expected, how: Way): Outcome[] } }).checks.look(wanted, how),
    expected,
    way,
  );
}

/**
 * What must be right in every way; where something is known of a site and left out, the rest is a matter of luck and only
 * written down.
 */
function faults(outcomes: readonly Outcome[], kind: keyof typeof groups, { facts, labels }: Way): object[] {
  const judged = (outcome: Outcome): Partial<Outcome> => {
    const { box, found, channel = null, subject = null, recipients = null, reply = null, context = null, others } = outcome;
    if (facts === "none" && kind !== "clients") return { box, found, others };
    return { box, found, channel, subject, recipients, reply, others, ...(labels === "own" && { context }) };
  };
  return outcomes.map(judged).filter(({ box: _, others = [], ...things }) => others.length > 0 || Object.values(things).some((thing) => thing !== null));
}

const rows: Row[] = [];

for (const kind of Object.keys(groups) as (keyof typeof groups)[]) {
  for (const { name, expected } of groups[kind]) {
    describe(`${name} (${kind})`, () => {
      for (const way of WAYS.filter(({ facts }) => kind !== "clients" || facts === "none")) {
        test(`${way.facts === "known" ? "as this site" : "as any page"}, ${way.labels} labels`, async () => {
          const outcomes = await look(`/${kind}/${name}`, expected, way);
          if (kind === "own") rows.push({ name, way, outcomes });
          assert.deepEqual(faults(outcomes, kind, way), []);
        });
      }
    });
  }
}

test("of every site that Daylight ships switched on, something is known", async () => {
  const manifest = JSON.parse(await readFile(new URL("../../extension/manifest.json", import.meta.url), "utf8")) as chrome.runtime.ManifestV3;
  const patterns = manifest.content_scripts?.flatMap(({ matches = [] }) => matches) ?? [];
  assert.notEqual(patterns.length, 0);
  const unknown = await tab.evaluate(
    (shipped) => (window as unknown as { checks: { unknown(patterns: string[]): string[] } }).checks.unknown(shipped),
    patterns,
  );
  assert.deepEqual(unknown, []);
});

test("docs/sites.md says what came out", async () => {
  const table = tableOf(rows);
  const written = await readFile(DOCUMENT, "utf8").catch(() => "");
  await writeFile(DOCUMENT, table);
  assert.ok(written === table, "docs/sites.md said something else and was written anew: look at the difference, and commit it");
});
