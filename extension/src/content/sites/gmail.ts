/**
 * Gmail.
 *
 * Several messages can be open: each stands in a region of its own, be it in a window at the foot, in full screen, popped out
 * or below the mail that it answers. Quoted mail is in the same editable element. A hidden textarea for plain text stands
 * beside it. The chips of people are made anew with every change.
 *
 * InboxSDK (2026-07): body, send button, subject, chips. Briskine (2026-01): chips by `data-hovercard-id`. gmail.js (2025-03):
 * `div.M9`. FlowCrypt (2026-02): `.gmail_quote`. An answer lies in `.ip` (InboxSDK, 2026-07).
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Gmail",
  matches: ["https://mail.google.com/*"],
  channel: "email",
  box: '[g_editable="true"][role="textbox"], .Ap textarea',
  scope: "div.M9, [role=region], [role=dialog], body.xE.xp",
  send: ".Up div > [role=button]:not(.Uo):not([aria-haspopup=true]), .T-I-atl:not([aria-haspopup=true])",
  subject: { at: "input[name=subjectbox]" },
  recipients: { each: "[name=to] [role=option], [name=cc] [role=option], [name=bcc] [role=option]" },
  reply: ".ip",
};
