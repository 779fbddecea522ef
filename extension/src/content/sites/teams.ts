/** Microsoft Teams. */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Teams",
  hosts: ["teams.microsoft.com", "teams.live.com", "teams.cloud.microsoft"],
  channel: "chat",
};
