/** Holds the reader of compose boxes against generated trees, in a real page: layout and styles are the browser's own. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inPage } from "./page.ts";

test("reading a compose box", async (context) => {
  const outcomes = await inPage("reading.page.ts");
  for (const [name, problem] of Object.entries(outcomes)) await context.test(name, () => assert.equal(problem, null));
});
