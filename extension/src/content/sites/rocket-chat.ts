/**
 * Rocket.Chat, mostly on hosts of one's own.
 *
 * The box is a textarea, or an editable element of the same class where the rich composer is switched on.
 *
 * Rocket.Chat's own packages/ui-composer, `MessageComposerInput.tsx` and `MessageBox.tsx` (2026).
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Rocket.Chat",
  matches: ["https://*.rocket.chat/*"],
  elsewhere: ".rc-message-box__textarea",
  channel: "chat",
  box: 'textarea[name="msg"], .rc-message-box__textarea',
  scope: "form, footer, .rc-message-box",
};
