/** Google Chat as a frame inside Gmail. */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Google Chat in Gmail",
  hosts: ["mail.google.com"],
  path: "/chat",
  channel: "chat",
};
