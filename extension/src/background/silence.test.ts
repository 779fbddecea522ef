import assert from "node:assert/strict";
import { test } from "node:test";
import type { Settings } from "../protocol.ts";
import { isSilenced } from "./silence.ts";

const settings = (chosen: Partial<Settings>): Settings => chosen as Settings;

test("nothing is silenced where nothing was chosen", () => {
  assert.equal(isSilenced(settings({}), "mail.google.com", 1000), false);
});

test("a pause ends when it ends", () => {
  assert.equal(isSilenced(settings({ quiet_until: 1001 }), "mail.google.com", 1000), true);
  assert.equal(isSilenced(settings({ quiet_until: 1000 }), "mail.google.com", 1000), false);
});

test("a site that is switched off is silent, and no other", () => {
  const off = settings({ sites: [{ host: "app.slack.com", enabled: false }] });
  assert.equal(isSilenced(off, "app.slack.com", 1000), true);
  assert.equal(isSilenced(off, "mail.google.com", 1000), false);
});
