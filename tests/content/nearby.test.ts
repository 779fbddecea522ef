/** A page may be of any length: the work to find a box in it does not grow with it, counted in elements. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inPage } from "./page.ts";

test("a long page is looked at no further than a short one", async (context) => {
  const outcomes = await inPage("nearby.page.ts");
  for (const [name, problem] of Object.entries(outcomes)) await context.test(name, () => assert.equal(problem, null));
});
