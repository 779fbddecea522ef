/**
 * Compose boxes as editors and people make them, each with the text that a person sees in it. A tree is described by plain
 * data, so that fast-check can shrink it, and built from that.
 */

import fc from "fast-check";
import { QUOTE_MARK } from "../../extension/src/content/read/foreign.ts";

/** Text that nobody sees is made of this letter only, and no visible text has it. */
export const HIDDEN = "H";

type Wrapper = "b" | "i" | "span" | "a" | "code";
type Nothing = "zero-width" | "display none" | "visibility hidden" | "hidden attribute" | "comment" | "empty span" | "style";
type Gap = "space" | "indent" | "no-break" | "no-break and space" | "space in a mark";

export interface Word {
  readonly letters: string;
  /** Where a mark starts inside the word, and which; the word is one text node where there is none. */
  readonly mark: { readonly at: number; readonly with: readonly Wrapper[] } | null;
  readonly nothing: { readonly at: number; readonly what: Nothing } | null;
  readonly as: "text" | "mention" | "emoji";
}

export interface Line {
  readonly words: readonly Word[];
  readonly gaps: readonly Gap[];
}

export type Block =
  | { readonly as: "p" | "div" | "li" | "indent" | "nested" | "filled" | "grid" | "float"; readonly line: Line }
  | { readonly as: "breaks" | "preserved" | "cells"; readonly lines: readonly Line[] }
  | { readonly as: "hidden" | "quote"; readonly line: Line }
  | { readonly as: "empty" | "zero-width" };

const word: fc.Arbitrary<Word> = fc.record({
  letters: fc.stringMatching(/^[a-z0-9]{1,5}$/),
  mark: fc.option(
    fc.record({ at: fc.nat(4), with: fc.array(fc.constantFrom<Wrapper>("b", "i", "span", "a", "code"), { minLength: 1, maxLength: 3 }) }),
  ),
  nothing: fc.option(
    fc.record({
      at: fc.nat(5),
      what: fc.constantFrom<Nothing>(
        "zero-width", "display none", "visibility hidden", "hidden attribute", "comment", "empty span", "style",
      ), // prettier-ignore
    }),
  ),
  as: fc.oneof({ weight: 8, arbitrary: fc.constant("text" as const) }, fc.constant("mention" as const), fc.constant("emoji" as const)),
});

const line: fc.Arbitrary<Line> = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .chain((words) =>
    fc.record({
      words: fc.constant(words),
      gaps: fc.array(
        fc.constantFrom<Gap>("space", "indent", "no-break", "no-break and space", "space in a mark"),
        { minLength: words.length - 1, maxLength: words.length - 1 },
      ),
    }),
  ); // prettier-ignore

const lines = fc.array(line, { minLength: 1, maxLength: 3 });

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ as: fc.constantFrom("p", "div", "li", "indent", "nested", "filled", "grid", "float"), line }),
  fc.record({ as: fc.constantFrom("breaks", "preserved", "cells"), lines }),
  fc.record({ as: fc.constantFrom("hidden", "quote"), line }),
  fc.record({ as: fc.constantFrom("empty", "zero-width") }),
);

export const tree: fc.Arbitrary<readonly Block[]> = fc.array(block, { minLength: 1, maxLength: 5 });

/** What a person sees. */
export function textOf(blocks: readonly Block[]): string {
  const seen = blocks.filter(({ as }) => as !== "hidden");
  return seen.flatMap((block, index) => (block.as === "quote" && seen[index - 1]?.as === "quote" ? [] : linesOf(block))).join("\n");
}

function linesOf(block: Block): string[] {
  switch (block.as) {
    case "hidden":
      return [];
    case "quote":
      return [QUOTE_MARK];
    case "empty":
    case "zero-width":
      return [""];
    case "cells":
      return [block.lines.map(lineText).join("\t")];
    case "breaks":
    case "preserved":
      return block.lines.map(lineText);
    default:
      return [lineText(block.line)];
  }
}

function lineText({ words, gaps }: Line): string {
  return words.map((each, index) => wordText(each) + gapText(gaps[index])).join("");
}

function wordText({ as, letters }: Word): string {
  return as === "emoji" ? "🎉" : as === "mention" ? `@${letters}` : letters;
}

function gapText(gap: Gap | undefined): string {
  return gap === undefined ? "" : gap === "no-break and space" ? "  " : " ";
}

/** Fills a root with the tree. */
export function grow(root: HTMLElement, blocks: readonly Block[]): void {
  root.replaceChildren(...blocks.map((block) => blockElement(block)));
}

function blockElement(block: Block): HTMLElement {
  switch (block.as) {
    case "hidden": {
      const hidden = element("div", lineNodes(block.line).map(spoiled));
      hidden.style.display = "none";
      return hidden;
    }
    case "quote":
      return element("blockquote", lineNodes(block.line).map(spoiled));
    case "indent": {
      const indented = element("blockquote", lineNodes(block.line));
      indented.style.marginLeft = "40px";
      return indented;
    }
    case "empty":
      return element("p", [element("br")]);
    case "zero-width":
      return element("div", [element("span", ["\uFEFF"])]);
    case "nested":
      return element("div", ["\n  ", element("div", [element("section", lineNodes(block.line))]), "\n"]);
    case "filled":
      return element("p", [...lineNodes(block.line), element("br")]);
    case "grid": {
      const grid = element("div", [element("span", lineNodes(block.line))]);
      grid.style.display = "grid";
      return grid;
    }
    case "float": {
      const row = element("div", plainNodes(block.line).map((node) => element("span", [node])));
      row.style.cssText = "display: flex; white-space: pre-wrap";
      return row;
    }
    case "li":
      return element("ul", ["\n", element("li", lineNodes(block.line)), "\n"]);
    case "breaks":
      return element("div", block.lines.flatMap((each, index) => [...(index > 0 ? [element("br")] : []), ...lineNodes(each)]));
    case "preserved": {
      const preserved = element("div", block.lines.flatMap((each, index) => [...(index > 0 ? ["\n"] : []), ...plainNodes(each)]));
      preserved.style.whiteSpace = "pre-wrap";
      return preserved;
    }
    case "cells": {
      const row = element("tr", block.lines.map((each) => element("td", lineNodes(each))));
      return element("table", [element("tbody", [row])]);
    }
    default:
      return element(block.as, lineNodes(block.line));
  }
}

type Part = Node | string;

function lineNodes({ words, gaps }: Line): Part[] {
  return words.flatMap((each, index) => [...wordNodes(each), ...gapNodes(gaps[index])]);
}

/** As in an editor that keeps white space: nothing is to collapse. */
function plainNodes({ words, gaps }: Line): Part[] {
  return words.flatMap((each, index) => [...wordNodes(each), gapText(gaps[index])]);
}

function gapNodes(gap: Gap | undefined): Part[] {
  switch (gap) {
    case undefined:
      return [];
    case "indent":
      return ["\n    "];
    case "no-break":
      return ["\u00A0"];
    case "no-break and space":
      return ["\u00A0 "];
    case "space in a mark":
      return [element("i", [" "]), " "];
    case "space":
      return [" "];
  }
}

function wordNodes(each: Word): Part[] {
  if (each.as === "emoji") {
    const image = document.createElement("img");
    image.alt = "🎉";
    image.width = image.height = 16;
    return [image];
  }
  if (each.as === "mention") {
    const chip = element("span", [`@${each.letters}`]);
    chip.contentEditable = "false";
    return [chip];
  }
  const cut = each.mark === null ? each.letters.length : Math.min(each.mark.at, each.letters.length);
  const nodes: Part[] = [each.letters.slice(0, cut)];
  if (each.mark !== null) {
    let marked: Part = each.letters.slice(cut);
    for (const wrapper of each.mark.with) marked = element(wrapper, [marked]);
    nodes.push(marked);
  }
  if (each.nothing !== null) nodes.splice(Math.min(each.nothing.at, nodes.length), 0, nothing(each.nothing.what));
  return nodes;
}

function nothing(what: Nothing): Part {
  switch (what) {
    case "zero-width":
      return "\u200B\u00AD\u200E";
    case "comment":
      return document.createComment(HIDDEN);
    case "empty span":
      return element("span");
    case "style":
      return element("style", [`.${HIDDEN} { color: red }`]);
    case "hidden attribute": {
      const hidden = element("span", [HIDDEN]);
      hidden.hidden = true;
      return hidden;
    }
    case "display none": {
      const hidden = element("span", [HIDDEN, element("b", [HIDDEN])]);
      hidden.style.display = "none";
      return hidden;
    }
    case "visibility hidden": {
      const hidden = element("span", [HIDDEN]);
      hidden.style.visibility = "hidden";
      return hidden;
    }
  }
}

/** The same nodes with every letter one that nobody should see. */
function spoiled(part: Part): Part {
  const text = typeof part === "string" ? part : (part.textContent ?? "");
  return HIDDEN.repeat(text.length);
}

function element(name: string, children: readonly Part[] = []): HTMLElement {
  const created = document.createElement(name);
  created.append(...children);
  return created;
}
