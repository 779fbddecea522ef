/** GitHub: issues, pull requests, reviews, discussions. */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "GitHub",
  hosts: ["github.com"],
  channel: "issue",
};
