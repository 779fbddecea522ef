/** The site that a page belongs to: by its address, or on a host of somebody's own by what only that site's boxes stand in. */

import found from "folder:./*.ts#site";
import { matches } from "../../match-pattern.ts";
import { closest } from "../locate/tree.ts";
import type { Site } from "./site.ts";

export const sites: readonly Site[] = found;

/** The page that something stands in: around frames without an address of their own. */
function pageOf(element: Element): Document {
  let page = element.ownerDocument;
  while (!page.URL.startsWith("http") && page.defaultView?.frameElement) page = page.defaultView.frameElement.ownerDocument;
  return page;
}

/** @param address where the page is, if not where its document says */
export function siteOf(element: Element, address?: string): Site | null {
  const named = siteAt(address ?? pageOf(element).URL);
  return named ?? sites.find(({ elsewhere }) => elsewhere !== undefined && closest(element, elsewhere) !== null) ?? null;
}

/** The site at an address. */
export function siteAt(address: string): Site | null {
  const matching = sites.flatMap((site) => site.matches.filter((pattern) => matches(pattern, address)).map((pattern) => ({ site, pattern })));
  return matching.toSorted((one, other) => other.pattern.length - one.pattern.length)[0]?.site ?? null;
}
