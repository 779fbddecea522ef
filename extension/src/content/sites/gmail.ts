/** Gmail. */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Gmail",
  hosts: ["mail.google.com"],
  channel: "email",
};
