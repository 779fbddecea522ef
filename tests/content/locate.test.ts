/** Holds the finding of compose boxes against small pages of the kinds that there are. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inPage } from "./page.ts";

test("finding compose boxes", async (context) => {
  const outcomes = await inPage("locate.page.ts");
  for (const [name, problem] of Object.entries(outcomes)) await context.test(name, () => assert.equal(problem, null));
});
