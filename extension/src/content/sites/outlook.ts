/** Outlook on the web, for work and at home. */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Outlook",
  hosts: ["outlook.office.com", "outlook.office365.com", "outlook.live.com", "outlook.cloud.microsoft"],
  channel: "email",
};
