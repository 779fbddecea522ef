/**
 * Fastmail. Its editor is Squire. Where its recipients and its send button stand was read in no source: they are looked for as on
 * any page.
 *
 * Code found in public that was verified on the site (2026-06): box and composer.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Fastmail",
  matches: ["https://app.fastmail.com/*"],
  channel: "email",
  box: ".v-RichText-input",
  scope: ".v-Compose",
};
