/** Holds the reading against mails with quotes and signatures, as clients write them. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inPage } from "./page.ts";

test("leaving out what is not the writer's", async (context) => {
  const outcomes = await inPage("foreign.page.ts");
  for (const [name, problem] of Object.entries(outcomes)) await context.test(name, () => assert.equal(problem, null));
});
