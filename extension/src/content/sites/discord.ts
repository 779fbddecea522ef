/**
 * Discord.
 *
 * There is no send button. The search field is an editor of the same class, as a combobox. Editors that are not shown stay in
 * the page. Classes end in a part that changes with every build; what is before it stays.
 *
 * discord-llm-tanslator (2026-09): box, `channelTextArea_`, `replyBar_`, `chatLayerWrapper_`, messages. Code found in public
 * (2026): `#channel-reply-bar-a11y-description`. The hosts of the test builds are general knowledge.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Discord",
  matches: ["https://discord.com/*", "https://ptb.discord.com/*", "https://canary.discord.com/*"],
  channel: "chat",
  box: '[role="textbox"][data-slate-editor="true"]',
  others: '[role="search"], [role="combobox"]',
  scope: 'form, [class*="channelTextArea_"]',
  reply: '[class*="replyBar_"], [class*="chatLayerWrapper_"]',
};
