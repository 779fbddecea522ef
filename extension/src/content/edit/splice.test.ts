import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Edit } from "../../protocol.ts";
import { shifted, splice, trimmed, widened } from "./splice.ts";

const edit = (start: number, expect: string, insert: string): Edit => ({ span: { start, end: start + expect.length }, expect, insert });

/** A text, and an edit that fits it. */
const textAndEdit = fc
  .tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }))
  .map(([before, expect, after, insert]) => ({ text: before + expect + after, edit: edit(before.length, expect, insert) }));

test("an edit replaces what it expects and nothing else", () => {
  assert.equal(splice("by teh end", edit(3, "teh", "the")), "by the end");
  assert.equal(splice("by the end", edit(3, "teh", "the")), null);
  assert.equal(splice("by", edit(2, "", " noon")), "by noon");
  assert.equal(splice("by", { span: { start: 2, end: 9 }, expect: "", insert: "x" }), null);
});

test("a caret before the edit stays, one behind it moves along, one inside goes to its end", () => {
  const longer = edit(8, "teh", "the very");
  assert.equal(shifted(3, longer), 3);
  assert.equal(shifted(8, longer), 8);
  assert.equal(shifted(10, longer), 16);
  assert.equal(shifted(11, longer), 16);
  assert.equal(shifted(25, longer), 30);
});

test("a caret where text is inserted goes on behind it", () => {
  assert.equal(shifted(8, edit(8, "", " by Thursday")), 20);
});

test("the text behind a caret is the same before and after", () => {
  fc.assert(
    fc.property(textAndEdit, fc.nat(), ({ text, edit }, seed) => {
      const caret = seed % (text.length + 1);
      const after = splice(text, edit);
      assert.ok(after !== null);
      if (caret >= edit.span.end) assert.equal(after.slice(shifted(caret, edit)), text.slice(caret));
      if (caret < edit.span.start) assert.equal(after.slice(0, shifted(caret, edit)), text.slice(0, caret));
    }),
  );
});

test("a trimmed edit comes to the same, and changes no more", () => {
  fc.assert(
    fc.property(textAndEdit, ({ text, edit }) => {
      const least = trimmed(edit);
      assert.equal(splice(text, least), splice(text, edit));
      assert.ok(least.expect.length <= edit.expect.length);
    }),
  );
});

test("what stays as it is at either end is not replaced", () => {
  assert.deepEqual(trimmed(edit(8, "teh", "the")), edit(9, "eh", "he"));
  assert.deepEqual(trimmed(edit(0, "5pm IST", "5pm UTC+05:30")), edit(4, "IST", "UTC+05:30"));
  assert.deepEqual(trimmed(edit(3, "by noon", "noon")), edit(3, "by ", ""));
  assert.deepEqual(trimmed(edit(0, "👋", "👌")), edit(0, "👋", "👌"));
  assert.deepEqual(trimmed(edit(0, "e\u0301", "e\u0300")), edit(0, "e\u0301", "e\u0300"));
});

test("no character is cut in two", () => {
  assert.equal(splice("🎉", edit(1, "", "!")), null);
});

test("a widened edit comes to the same", () => {
  fc.assert(
    fc.property(textAndEdit, ({ text, edit }) => {
      assert.equal(splice(text, widened(text, edit)), splice(text, edit));
    }),
  );
});

test("an insertion is widened by a whole character of its line", () => {
  assert.deepEqual(widened("done", edit(4, "", " now")), edit(3, "e", "e now"));
  assert.deepEqual(widened("🎉", edit(2, "", "!")), edit(0, "🎉", "🎉!"));
  assert.deepEqual(widened("a\nb", edit(2, "", "x")), edit(2, "b", "xb"));
  assert.deepEqual(widened("", edit(0, "", "x")), edit(0, "", "x"));
});
