/** Discord. */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Discord",
  hosts: ["discord.com"],
  channel: "chat",
};
