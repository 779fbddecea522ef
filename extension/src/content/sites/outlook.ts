/**
 * Outlook on the web, for work and at home.
 *
 * To, Cc and Bcc are editable text boxes, too, without `aria-multiline`. A chip shows a name, an address, or both; its label or
 * title may hold the address. Signature and quoted mail are in the same editable element.
 *
 * Briskine (2026-03): parts of the page, fields, chips. FluentTyper (2026-10): RoosterJS, `data-ms-editor`. toggl (2024-09):
 * `ComposeSendButton`. A test of an Electron wrapper (2026): `editorParent_`, `splitButton-…__primaryActionButton`.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Outlook",
  matches: [
    "https://outlook.office.com/*",
    "https://outlook.office365.com/*",
    "https://outlook.live.com/*",
    "https://outlook.cloud.microsoft/*",
  ],
  channel: "email",
  box: '[id^="editorParent_"] [contenteditable="true"], [contenteditable="true"][aria-multiline="true"]',
  others: '[role="textbox"][contenteditable="true"]:not([aria-multiline="true"]):not([id^="editorParent_"] *)',
  scope: '[id*="docking_InitVisiblePart"], [data-app-section="Form_Content"], #ReadingPaneContainerId, [role="main"]',
  send: '[data-testid="ComposeSendButton"] button:not([aria-haspopup]), button[id$="__primaryActionButton"]',
  subject: { at: "input[type=text][autocomplete=off]" },
  recipients: { each: '[contenteditable="true"]:not([aria-multiline="true"]) > [contenteditable="false"]' },
  reply: "#divRplyFwdMsg",
};
