/** Slack. */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Slack",
  hosts: ["app.slack.com"],
  channel: "chat",
};
