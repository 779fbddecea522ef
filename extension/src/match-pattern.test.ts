import assert from "node:assert/strict";
import { test } from "node:test";
import { matches } from "./match-pattern.ts";

test("a pattern's host is that host, or with a star every host below it and itself", () => {
  assert.ok(matches("https://mail.google.com/*", "https://mail.google.com/mail/u/0/#inbox"));
  assert.ok(!matches("https://mail.google.com/*", "https://mail.google.com.example/mail"));
  assert.ok(matches("https://*.atlassian.net/*", "https://acme.atlassian.net/browse/A-1"));
  assert.ok(matches("https://*.atlassian.net/*", "https://atlassian.net/"));
  assert.ok(!matches("https://*.atlassian.net/*", "https://notatlassian.net/"));
});

test("a pattern's path is compared with the query, and has its dots as dots", () => {
  assert.ok(matches("https://example.org/chat/*", "https://example.org/chat/u/0?x=1"));
  assert.ok(!matches("https://example.org/chat/*", "https://example.org/mail/chat/"));
  assert.ok(matches("*://example.org/*task=mail*", "http://example.org/?_task=mail&_action=compose"));
  assert.ok(!matches("https://example.org/a.b", "https://example.org/axb"));
});

test("schemes and what is no address", () => {
  assert.ok(!matches("https://example.org/*", "http://example.org/"));
  assert.ok(!matches("*://*/*", "about:blank"));
  assert.ok(!matches("*://*/*", "file:///etc/hosts"));
  assert.ok(!matches("<all_urls>", "https://example.org/"));
});
