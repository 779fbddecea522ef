/**
 * What stands in a compose box and is not the writer's, as mail clients and editors mark it: quoted mail and signatures.
 *
 * It is not read. A quote leaves its mark, so that what is above it and what is below it never seem to be one text.
 */

/** Stands in the text for quoted words: a line that every reader of mail takes for a quote. */
export const QUOTE_MARK = ">";

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

const FOREIGN = [LAST, QUOTED, SIGNATURE].join(", ");

/** What an element is, if it is not the writer's; "rest" where nothing after it is either. */
export function foreignPart(element: Element): "quote" | "signature" | "rest" | null {
  if (!element.matches(FOREIGN)) return null;
  if (element.matches(LAST)) return "rest";
  return element.matches(QUOTED) ? "quote" : "signature";
}
