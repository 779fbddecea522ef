/**
 * What stands in a compose box and is not the writer's own words, as mail clients and editors mark it: quoted mail, signatures
 * and blocks of code.
 *
 * It is not read. A quote and a block of code leave a mark, so that what is above and what is below never seem to be one text.
 */

/** Stands in the text for quoted words: a line that every reader of mail takes for a quote. */
export const QUOTE_MARK = ">";

/** Stands in the text for a block of code: a fence that opens and closes in one line. */
export const CODE_MARK = "``` ```";

/**
 * Gmail's quote holds the line that introduces it and the quoted mail itself, and an answer may stand between two parts of the
 * latter; what it forwards stands in it bare. A `blockquote` with a style of its own is how mail clients indent.
 *
 * Sources: FlowCrypt (2026-02), Gmail; Roundcube's own source (2026-08); Mozilla's and Yahoo's classes, general knowledge.
 */
const QUOTED =
  "blockquote:not([style]), blockquote[type=cite], blockquote.gmail_quote, .gmail_attr, .gmail_quote:not(:has(> blockquote.gmail_quote)), " +
  ".protonmail_quote, .yahoo_quoted, .moz-cite-prefix, .moz-forward-container, #reply-intro";

const SIGNATURE = "#Signature, .gmail_signature, .moz-signature, .protonmail_signature_block, #_rc_sig";

/** Outlook puts these before what it quotes, which has no element around it. */
const LAST = "#appendonsend, #divRplyFwdMsg";

/** Slack and other editors on Quill have an element for each line of code. CodeMirror draws every line of a text as `pre`. */
const CODE = "pre:not([role=presentation]), .ql-code-block, .ql-code-block-container";

/** One question of every element, whose answer is nearly always no. */
const FOREIGN = [LAST, QUOTED, CODE, "code", SIGNATURE].join(", ");

/** What an element is, if it is not the writer's words; "rest" where nothing after it is either. */
export function foreignPart(element: Element): "quote" | "code" | "signature" | "rest" | null {
  if (!element.matches(FOREIGN)) return null;
  if (element.matches(LAST)) return "rest";
  if (element.matches(QUOTED)) return "quote";
  if (element.matches(CODE) || isBlockOfCode(element)) return "code";
  return element.matches(SIGNATURE) ? "signature" : null;
}

function isBlockOfCode(element: Element): boolean {
  return element.localName === "code" && !getComputedStyle(element).display.startsWith("inline");
}
