/**
 * Roundcube, on hosts of one's own.
 *
 * A mail is a textarea, or TinyMCE in a frame without an address. Its recipients stand in a hidden textarea with a list, and as
 * list items for people. The writer's own address is the value of a list to choose from.
 *
 * Roundcube's own source, skins/elastic and program/js (2026-08).
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Roundcube",
  matches: [],
  elsewhere: "body.task-mail.action-compose, #composebody",
  channel: "email",
  box: "#composebody, body.mce-content-body",
  others: "#_to, #_cc, #_bcc, #_replyto, #_followupto",
  scope: "#compose-content, body.action-compose",
  send: "button.send",
  subject: { at: "#compose-subject" },
  recipients: { each: "#_to, #_cc, #_bcc" },
};
