/** Jira and Confluence in Atlassian's cloud. */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Jira",
  hosts: ["*.atlassian.net"],
  channel: "issue",
};
