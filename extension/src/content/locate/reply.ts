/** Whether what is written answers an earlier message, as far as the page shows. */

import { means } from "./labels.ts";
import type { ComposeBox } from "./locate.ts";
import { captionsOf, isNamed, labelsOf } from "./names.ts";
import { isFilled, isPosted } from "./served.ts";
import { closest, isTextArea, isVisible, parentOf } from "./tree.ts";

/** How mail clients begin the subject of an answer, in the languages that they write it in. */
const ANSWER = /^\s*(?:re|aw|sv|vs|antw|odp|ynt|rif|ref|res|回复|回覆|答复|返信)\s*(?:\[\d+\])?\s*[:：]/i;
const QUOTED = "blockquote, .gmail_quote, #divRplyFwdMsg, .protonmail_quote, [type=cite]";
/** As mail in plain text quotes, and as forums do. */
const QUOTED_LINES = /^>|^\[quote\b/m;
const THREAD: ReadonlySet<string> = new Set(["thread", "threads", "reply", "replies", "replying", "quoted"]);
/** A thread's pane is so many levels around its box. */
const THREAD_LEVELS = 8;
/** The line that says what is answered stands so many levels around the box, above it. */
const BAR_LEVELS = 6;

/**
 * @param subject the subject line, where there is one
 * @param line its field, where it is one
 * @param isMail whether the message is a mail: the subject of an answer is filled in there, too
 */
export function isReply(box: ComposeBox, subject: string | null, line: HTMLInputElement | null, isMail: boolean): boolean {
  const { root, owner, site, scope } = box;
  if (subject !== null && ANSWER.test(subject)) return true;
  if (site?.reply !== undefined) {
    const around = closest(root, site.reply) !== null;
    if (around || Array.from(scope.querySelectorAll(site.reply)).some(isVisible)) return true;
  }
  if (root.querySelector(QUOTED) !== null || (isTextArea(root) && QUOTED_LINES.test(root.value))) return true;
  if (site === null && line !== null && isVisible(line)) {
    // A title that a server has filled in is that of what is there already; one that is to be written begins something.
    if (!isMail && isPosted(line)) return isFilled(line) && root.textContent.trim() === "";
    if (line.value.trim() === "") return false;
  }
  if ([...labelsOf(root), ...(owner === null ? [] : captionsOf(owner.button))].some((label) => means(label, "reply"))) return true;
  return site === null && (isNamed(root, THREAD, THREAD_LEVELS) || hasReplyBar(root));
}

/** Whether a chat shows, right above its box, which message is answered. */
function hasReplyBar(root: HTMLElement): boolean {
  let branch: Element = root;
  for (let level = 0; level < BAR_LEVELS; level += 1) {
    const above = branch.previousElementSibling;
    if (above !== null && isVisible(above) && isNamed(above, THREAD)) return true;
    const parent = parentOf(branch);
    if (parent === null) return false;
    branch = parent;
  }
  return false;
}
