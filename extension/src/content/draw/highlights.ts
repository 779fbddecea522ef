/**
 * Underlines words without a node in the editor: CSS custom highlights over live ranges. One box at a time shows them.
 *
 * The rules have to be in a sheet of the tree that the editor is in.
 */

import type { Element as PqrstElement, Underline } from "../../protocol.ts";
import { underlined, type Reading } from "../read/reading.ts";

const COLOURS: Readonly<Record<PqrstElement | "finding", string>> = {
  purpose: "#b45f06",
  question: "#1d6fb8",
  rationale: "#7a4fb5",
  supporting: "#23823f",
  timeline: "#c0392b",
  finding: "#c0392b",
};

const name = (kind: string): string => `daylight-${kind}`;

const RULES = Object.entries(COLOURS)
  .map(([kind, colour]) => {
    const style = kind === "finding" ? "wavy" : "solid";
    return `::highlight(${name(kind)}) { text-decoration: underline 2px ${style} ${colour}; text-underline-offset: 2px; }`;
  })
  .join("\n");

/** Draws until the signal is aborted. A textarea's text is in no node that a highlight could reach. */
export function underline(root: HTMLElement, reading: Reading, underlines: readonly Underline[], signal: AbortSignal): void {
  if (root instanceof HTMLTextAreaElement) return;
  const ranges = new Map<string, Range[]>();
  for (const { span, element } of underlines) {
    const places = underlined(reading, span);
    if (places === null) continue;
    const range = new Range();
    range.setStart(places.start.node, places.start.offset);
    range.setEnd(places.end.node, places.end.offset);
    const kind = name(element ?? "finding");
    ranges.set(kind, [...(ranges.get(kind) ?? []), range]);
  }
  for (const [kind, list] of ranges) CSS.highlights.set(kind, new Highlight(...list));
  const removeRules = addRules(root);
  signal.addEventListener("abort", () => {
    for (const kind of ranges.keys()) CSS.highlights.delete(kind);
    removeRules();
  });
}

function addRules(root: HTMLElement): () => void {
  const tree = root.getRootNode() as Document | ShadowRoot;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  tree.adoptedStyleSheets.push(sheet);
  return () => {
    tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
