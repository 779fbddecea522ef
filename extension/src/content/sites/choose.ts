/** The site that a page belongs to, by its address. */

import found from "folder:./*.ts#site";
import type { Site } from "./site.ts";

/** Sites that say which path they live on come before their hosts' other ones. */
const sites: readonly Site[] = found.toSorted((one, other) => (other.path ?? "").length - (one.path ?? "").length);

export function siteOf({ hostname, pathname }: { hostname: string; pathname: string }): Site | null {
  return sites.find((site) => site.hosts.some((host) => isHost(hostname, host)) && pathname.startsWith(site.path ?? "")) ?? null;
}

function isHost(hostname: string, pattern: string): boolean {
  return pattern.startsWith("*.") ? hostname.endsWith(pattern.slice(1)) : hostname === pattern;
}
