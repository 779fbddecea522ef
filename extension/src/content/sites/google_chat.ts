/** Google Chat on its own host. */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Google Chat",
  hosts: ["chat.google.com"],
  channel: "chat",
};
