/** Whether the writer wants to see nothing. */

import type { Settings } from "../protocol.ts";

/** @param now in milliseconds since 1970-01-01T00:00Z */
export function isSilenced(settings: Settings, host: string | null, now: number): boolean {
  const { quiet_until: until, sites } = settings as Partial<Settings>;
  if (until !== undefined && until !== null && now < until) return true;
  return sites?.some((site) => site.host === host && !site.enabled) ?? false;
}
