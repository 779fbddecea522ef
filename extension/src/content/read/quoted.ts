/** What the mail says that is answered, where a box holds it: who wrote it may say there where they live. */

/** The quoted mail itself, without the line that introduces it; Outlook's has no element, and ends the box. */
const MAIL = "blockquote.gmail_quote, blockquote[type=cite], blockquote:not([style])";
const OUTLOOK = "#divRplyFwdMsg";

/** A signature stands at the end of a mail; a longer one is cut in the middle. In UTF-16 code units. */
const MOST = 4000;

/** The text of the newest mail that a box quotes, without what that quotes in turn; `null` where it quotes none. */
export function quotedIn(root: HTMLElement): string | null {
  const head = root.querySelector(OUTLOOK);
  const parts = head === null ? [root.querySelector<HTMLElement>(MAIL)] : following(head);
  const text = parts.map((part) => (part === null ? "" : withoutQuotes(part))).join("\n").trim();
  if (text === "") return null;
  return text.length <= MOST ? text : `${text.slice(0, MOST / 2)}\n${text.slice(-MOST / 2)}`;
}

/** What stands behind an element, up to the head of an older mail. */
function following(head: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let part = head.nextElementSibling; part !== null && !part.matches(OUTLOOK); part = part.nextElementSibling) {
    if ("innerText" in part) found.push(part as HTMLElement);
    if (part.querySelector(OUTLOOK) !== null) break;
  }
  return found;
}

function withoutQuotes(part: HTMLElement): string {
  const text = part.innerText;
  const older = part.querySelector<HTMLElement>("blockquote, #divRplyFwdMsg")?.innerText.trim() ?? "";
  const end = older === "" ? -1 : text.indexOf(older);
  return end < 0 ? text : text.slice(0, end);
}
