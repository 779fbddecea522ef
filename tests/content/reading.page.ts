/** Runs in a page: what holds of every reading, checked against trees whose text is known and against the page's own layout. */

import fc from "fast-check";
import { QUOTE_MARK } from "../../extension/src/content/read/foreign.ts";
import { readBox } from "../../extension/src/content/read/read.ts";
import { caretPlace, underlined, type Place, type Reading } from "../../extension/src/content/read/reading.ts";
import { grow, HIDDEN, textOf, tree, type Block } from "./trees.ts";

const RUNS = 300;

function plant(blocks: readonly Block[]): HTMLElement {
  const root = document.querySelector<HTMLElement>("#root");
  if (root === null) throw new Error("the page has no root");
  grow(root, blocks);
  return root;
}

function read(root: HTMLElement, places: readonly Place[] = []): Reading {
  return readBox(root, null, places);
}

function same<Value>(found: Value, wanted: Value, what: string): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    throw new Error(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}\n${document.querySelector("#root")?.innerHTML}`);
  }
}

/** A tree and two offsets into its text. */
const treeAndSpan = tree.chain((blocks) => {
  const length = textOf(blocks).length;
  return fc.tuple(fc.constant(blocks), fc.nat(length), fc.nat(length));
});

/** Whether an offset is inside a pair of surrogates. */
function splitsPair(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]$/.test(text.slice(0, offset)) && /^[\uDC00-\uDFFF]/.test(text.slice(offset));
}

const properties: Readonly<Record<string, () => void>> = {
  "the text is what a person sees": () =>
    check(tree, (blocks) => {
      same(read(plant(blocks)).text, textOf(blocks), "text");
    }),

  "a span is underlined from its first visible character to its last": () =>
    check(treeAndSpan, ([blocks, one, other]) => {
      const span = { start: Math.min(one, other), end: Math.max(one, other) };
      const reading = read(plant(blocks));
      const wanted = reading.text.slice(span.start, span.end);
      fc.pre(!splitsPair(reading.text, span.start) && !splitsPair(reading.text, span.end));
      const places = underlined(reading, span);
      if (!/[^\n\t]/.test(wanted)) {
        same(places, null, "range of nothing visible");
        return;
      }
      if (places === null) throw new Error(`nothing is underlined for ${JSON.stringify(span)}`);
      const range = new Range();
      range.setStart(places.start.node, places.start.offset);
      range.setEnd(places.end.node, places.end.offset);
      same(contents(range), oneMark(wanted.replace(/\s+/g, "")), "what is underlined");
      same(edges(range, wanted), true, "the range starts and ends at what is visible");
    }),

  "failure 24: an underlined span is found again, whatever emoji stand before it": () =>
    check(treeAndSpan, ([blocks, one, other]) => {
      const span = { start: Math.min(one, other), end: Math.max(one, other) };
      const root = plant(blocks);
      const reading = read(root);
      fc.pre(!splitsPair(reading.text, span.start) && !splitsPair(reading.text, span.end));
      fc.pre(/^[^\n\t]/.test(reading.text.slice(span.start, span.end)) && /[^\n\t]$/.test(reading.text.slice(span.start, span.end)));
      const places = underlined(reading, span);
      if (places === null) throw new Error("nothing is underlined");
      same(read(root, [places.start, places.end]).offsets, [span.start, span.end], "offsets");
    }),

  "a caret is found where it was put": () =>
    check(treeAndSpan, ([blocks, offset]) => {
      const root = plant(blocks);
      const reading = read(root);
      fc.pre(!splitsPair(reading.text, offset));
      const place = caretPlace(reading, offset);
      fc.pre(reading.runs.some((run) => run.start <= offset && offset <= run.start + run.length));
      if (place === null) throw new Error("no place for the caret");
      same(read(root, [place]).offsets, [offset], "caret");
    }),

  "a caret at a paragraph's end is at its line's end": () =>
    check(tree, (blocks) => {
      const root = plant(blocks);
      const ends = blocks.map((_, index) => textOf(blocks.slice(0, index + 1)).length);
      const paragraphs = blocks.flatMap(({ as }, index) => (as === "p" || as === "filled" ? [index] : []));
      const places = paragraphs.map((index) => {
        const node = root.children[index] as HTMLElement;
        return { node, offset: node.childNodes.length };
      });
      same<unknown>(read(root, places).offsets, paragraphs.map((index) => ends[index]), "carets");
    }),

  "a line of the text is a line of the page": () =>
    check(tree, (blocks) => {
      const reading = read(plant(blocks));
      const middles = Array.from(reading.text, (_, offset) => middleOf(reading, offset));
      for (let offset = 1; offset < reading.text.length; offset += 1) {
        const [before, here] = [middles[offset - 1], middles[offset]];
        if (before !== null && before !== undefined && here !== null && here !== undefined) {
          same(Math.abs(before - here) < 8, true, `one line at ${offset}`);
        }
      }
      const firsts = reading.text.split("\n").reduce<number[]>((starts, line) => [...starts, (starts.at(-1) ?? 0) + line.length + 1], [0]);
      const tops = firsts.flatMap((offset) => middleOf(reading, offset) ?? []);
      same(tops.every((top, index) => index === 0 || top > (tops[index - 1] ?? top) + 8), true, "every line is below the one before");
    }),

  "reading changes nothing": () =>
    check(tree, (blocks) => {
      const root = plant(blocks);
      const before = root.innerHTML;
      read(root);
      same(root.innerHTML, before, "markup");
    }),
};

function check<Value>(values: fc.Arbitrary<Value>, property: (value: Value) => void): void {
  fc.assert(fc.property(values, property), { numRuns: RUNS });
}

/** The visible text of a range, without white space. */
function contents(range: Range): string {
  const fragment = range.cloneContents();
  for (const image of fragment.querySelectorAll("img")) image.replaceWith(image.alt);
  for (const quote of fragment.querySelectorAll("blockquote:not([style])")) quote.replaceWith(QUOTE_MARK);
  for (const style of fragment.querySelectorAll("style")) style.remove();
  return oneMark((fragment.textContent ?? "").replaceAll(HIDDEN, "").replace(/[\s\u200B\u00AD\u200E\uFEFF]+/g, ""));
}

/** One mark stands for quotes that nothing is between; without white space, what was nothing but lines is gone, too. */
function oneMark(text: string): string {
  return text.replace(new RegExp(`${QUOTE_MARK}+`, "g"), QUOTE_MARK);
}

/** Whether a range in text nodes starts with the first character of a text and ends with its last. */
function edges(range: Range, text: string): boolean {
  const visible = text.replace(/^[\n\t]+|[\n\t]+$/g, "");
  const plain = (unit: string): string => unit.replace(/\s/, " ");
  const first = range.startContainer instanceof Text ? range.startContainer.data.charAt(range.startOffset) : null;
  const last = range.endContainer instanceof Text ? range.endContainer.data.charAt(range.endOffset - 1) : null;
  return (first === null || plain(first) === visible.charAt(0)) && (last === null || plain(last) === visible.charAt(visible.length - 1));
}

/** Where the middle of a character is, from the top of the page; `null` for one that is not drawn by itself. */
function middleOf(reading: Reading, offset: number): number | null {
  if (!/\S/.test(reading.text.charAt(offset)) || splitsPair(reading.text, offset) || splitsPair(reading.text, offset + 1)) return null;
  const places = underlined(reading, { start: offset, end: offset + 1 });
  if (places === null) return null;
  const range = new Range();
  range.setStart(places.start.node, places.start.offset);
  range.setEnd(places.end.node, places.end.offset);
  const rectangle = range.getBoundingClientRect();
  return rectangle.height === 0 ? null : rectangle.top + rectangle.height / 2;
}

/** Each property's name with what went wrong, or `null`. */
export function run(): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      try {
        property();
        return [name, null];
      } catch (error) {
        return [name, error instanceof Error ? `${error.message}\n${String(error.cause)}` : String(error)];
      }
    }),
  );
}
