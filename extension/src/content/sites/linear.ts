/** Linear. */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Linear",
  hosts: ["linear.app"],
  channel: "issue",
};
