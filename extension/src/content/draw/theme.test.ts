import assert from "node:assert/strict";
import { test } from "node:test";
import { lightnessOf } from "./theme.ts";

test("a colour is as light as it looks", () => {
  assert.equal(lightnessOf("rgb(255, 255, 255)"), 1);
  assert.equal(lightnessOf("rgb(0, 0, 0)"), 0);
  assert.ok((lightnessOf("rgb(26, 29, 33)") ?? 1) < 0.2);
});

test("what shows through has no lightness of its own", () => {
  assert.equal(lightnessOf("rgba(0, 0, 0, 0)"), null);
  assert.equal(lightnessOf("rgba(255, 255, 255, 0.2)"), null);
});
