/**
 * Underlines words without a node in the editor: CSS custom highlights over live ranges.
 *
 * The rules have to be in a sheet of the tree that the editor is in.
 */

import type { Underline } from "../../protocol.ts";
import { asPageSees, pageRealm } from "../edit/page_realm.ts";
import { underlined, type Reading } from "../read/reading.ts";
import { decoration, KINDS } from "./decoration.ts";

const name = (kind: string): string => `daylight-${kind}`;

const RULES = KINDS.map((kind) => {
  const declarations = Object.entries(decoration(kind)).map(([property, value]) => `${property}: ${value};`);
  return `::highlight(${name(kind)}) { ${declarations.join(" ")} }`;
}).join("\n");

/** Draws until the signal is aborted. */
export function highlight(root: HTMLElement, reading: Reading, underlines: readonly Underline[], signal: AbortSignal): void {
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
  const removeRules = addRules(root);
  for (const [kind, list] of ranges) CSS.highlights.set(kind, new Highlight(...list));
  signal.addEventListener("abort", () => {
    for (const kind of ranges.keys()) CSS.highlights.delete(kind);
    removeRules();
  });
}

/** The sheet is made and added as the page would: Firefox lets no other into a page's list. */
function addRules(root: HTMLElement): () => void {
  const { CSSStyleSheet } = pageRealm();
  const tree = asPageSees(root.getRootNode() as Document | ShadowRoot);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  tree.adoptedStyleSheets.push(sheet);
  return () => {
    const at = tree.adoptedStyleSheets.indexOf(sheet);
    if (at >= 0) tree.adoptedStyleSheets.splice(at, 1);
  };
}
