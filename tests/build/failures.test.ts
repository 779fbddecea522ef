/** Each failure that `docs/failures.md` lists has a test that says its number. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

const ROOT = join(import.meta.dirname, "../..");
const FAILURES = 25;

/** The numbers that the names of tests in a script begin with: "failure 3: …", "failures 9, 11: …". */
function named(script: string): Set<number> {
  const lists = [...script.matchAll(/["`]failures? ([\d, ]+):/g)].map(([, numbers]) => numbers ?? "");
  return new Set(lists.flatMap((numbers) => numbers.split(",").map(Number)));
}

test("every failure that users of such extensions met has a test of its own", async () => {
  const list = await readFile(join(ROOT, "docs/failures.md"), "utf8");
  const rows = [...list.matchAll(/^\| (\d+) \|.*\| (.*) \|$/gm)];
  assert.deepEqual(
    rows.map(([, number]) => Number(number)),
    Array.from({ length: FAILURES }, (_, at) => at + 1),
  );
  for (const [, number, places = ""] of rows) {
    const files = [...places.matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? "");
    assert.ok(files.length > 0, `no file for failure ${number}`);
    for (const file of files) {
      assert.ok(named(await readFile(join(ROOT, file), "utf8")).has(Number(number)), `${file} does not name failure ${number}`);
    }
  }
});
