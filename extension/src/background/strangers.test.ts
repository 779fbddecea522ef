import assert from "node:assert/strict";
import { test } from "node:test";
import type { Person } from "../protocol.ts";
import { strangers } from "./strangers.ts";

const dana: Person = {
  id: "1",
  name: "Dana Lee",
  place: "Bangalore",
  zone: "Asia/Kolkata",
  addresses: ["Dana@example.org"],
  working: null,
  holidays: null,
  days_off: [],
};

test("whoever the roster knows by address or name is no stranger", () => {
  const met = [
    { name: null, address: "dana@EXAMPLE.org" },
    { name: "Dana Lee", address: "d.lee@example.com" },
  ];
  assert.deepEqual(strangers(met, [dana]), []);
});

test("a stranger comes with what the page says, and without a zone", () => {
  const [stranger, ...others] = strangers([{ name: null, address: "sam@example.org" }], [dana]);
  assert.deepEqual(others, []);
  assert.deepEqual([stranger?.name, stranger?.addresses, stranger?.zone], ["sam@example.org", ["sam@example.org"], ""]);
});
