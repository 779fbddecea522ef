/**
 * Element, a client for Matrix, in its cloud and on hosts of one's own. It has two editors, chosen by a setting.
 *
 * Element's own source, `BasicMessageComposer.tsx` (an old version), and end-to-end tests (2026 and undated): the rich editor, the button, the preview of
 * what is answered, the room's heading.
 */

import type { Site } from "./site.ts";

export const site: Site = {
  name: "Element",
  matches: ["https://app.element.io/*", "https://develop.element.io/*"],
  elsewhere: ".mx_MatrixChat",
  channel: "chat",
  box: ".mx_BasicMessageComposer_input, .mx_WysiwygComposer_Editor_content",
  scope: ".mx_MessageComposer",
  send: ".mx_MessageComposer_sendMessage",
  context: { at: ".mx_RoomHeader_heading" },
  reply: ".mx_ReplyPreview, .mx_ThreadView",
};
