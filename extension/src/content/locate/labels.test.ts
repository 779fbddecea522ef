import assert from "node:assert/strict";
import { test } from "node:test";
import { addressee, means, mentions } from "./labels.ts";
import { wordsOf } from "./names.ts";

test("a label means what it begins with", () => {
  assert.ok(means("Send \u202A(Ctrl-Enter)\u202C", "send"));
  assert.ok(means("Senden", "send"));
  assert.ok(means("送信する", "send"));
  assert.ok(means("Envoyer maintenant", "send"));
  assert.ok(!means("Sender address", "send"));
  assert.ok(!means("More send options", "send"));
});

test("a comment may be mentioned anywhere", () => {
  assert.ok(mentions("Type Comment Here (at least 3 chars)", "comment"));
  assert.ok(mentions("Einen Kommentar schreiben", "comment"));
  assert.ok(!mentions("Type a message", "comment"));
});

test("fields beside a message are told from it", () => {
  for (const label of ["To", "Cc", "Subject", "An", "件名", "Search in chat", "Title"]) assert.ok(means(label, "decoy"), label);
  for (const label of ["Today's plan", "Message Body", "Type a message", "Nachricht an Dana"]) assert.ok(!means(label, "decoy"), label);
});

test("a label names whom the message is for", () => {
  assert.equal(addressee("Message #releases"), "#releases");
  assert.equal(addressee('Message "Release feedback"'), "Release feedback");
  assert.equal(addressee("Message Dana Lee"), "Dana Lee");
  assert.equal(addressee("Message Body"), null);
  assert.equal(addressee("Type a message"), null);
});

test("identifiers are read as words", () => {
  assert.deepEqual(wordsOf("ComposeSendButton"), ["compose", "send", "button"]);
  assert.deepEqual(wordsOf("texty_send_button"), ["texty", "send", "button"]);
  assert.deepEqual(wordsOf("comment-save"), ["comment", "save"]);
});
