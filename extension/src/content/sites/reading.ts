/** Reads what a site's file declares out of a page. */

import type { ComposeBox } from "../locate/locate.ts";
import type { Owner } from "../locate/owner.ts";
import { closest, isHtml, isInput, isTextArea } from "../locate/tree.ts";
import { tidy } from "../read/characters.ts";
import type { Site, TextAt } from "./site.ts";

/** What a site says of a box of its own. */
interface KnownBox {
  /** Who sends what is written there; `null` where the page shows no such button now. */
  readonly owner: Owner | null;
  readonly scope: Element | null;
}

/** What a site says of something editable; "other" where it is no message, `null` where nothing is known of it. */
export function boxOn(site: Site, root: HTMLElement): KnownBox | "other" | null {
  if (site.others !== undefined && closest(root, site.others) !== null) return "other";
  if (!root.matches(site.box)) return null;
  const scope = site.scope === undefined ? null : closest(root, site.scope);
  const button = site.send === undefined ? null : (scope?.querySelector(site.send) ?? null);
  return { owner: isHtml(button) && scope !== null ? { element: scope, button } : null, scope };
}

/** A text that a site declares; `null` where it is not there or empty. */
export function readText({ at, same, attribute, part }: TextAt, { root, scope }: Pick<ComposeBox, "root" | "scope">): string | null {
  const agrees = (element: Element): boolean => same === undefined || around(element, same) === around(root, same);
  const candidates = [closest(root, at), ...scope.querySelectorAll(at), ...scope.ownerDocument.querySelectorAll(at)];
  const element = candidates.find((each) => each !== null && agrees(each)) ?? null;
  if (element === null) return null;
  const text = tidy(attribute === undefined ? shown(element) : (element.getAttribute(attribute) ?? ""));
  const meant = part === undefined ? text : (part.exec(text)?.[1] ?? "");
  return meant === "" ? null : meant;
}

function around(element: Element, attribute: string): string | null {
  return closest(element, `[${attribute}]`)?.getAttribute(attribute) ?? null;
}

function shown(element: Element): string {
  if (isInput(element) || isTextArea(element)) return element.value;
  return isHtml(element) ? element.innerText : (element.textContent ?? "");
}
