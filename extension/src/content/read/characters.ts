/** What becomes of one UTF-16 code unit of a page when it is read. */

/** Takes part in a line's layout and is no text: zero-width space, byte order mark, soft hyphen, marks of direction. */
const INVISIBLE = "\\u00AD\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF";
const IS_INVISIBLE = new RegExp(`[${INVISIBLE}]`);
const ALL_INVISIBLE = new RegExp(IS_INVISIBLE, "g");
/** What editors write where a person typed a space. */
const HARD_SPACES = "\\u00A0\\u202F";

/** Whether a code unit is left out of the text. Joiners are kept: emoji and several scripts are written with them. */
export function isInvisible(unit: string): boolean {
  return IS_INVISIBLE.test(unit);
}

/** Code units that stand in the text as they stand in the page, wherever they are. */
const PLAIN = new RegExp(`[^ \\n\\t\\r\\f${HARD_SPACES}${INVISIBLE}]*`, "y");
/** The same where white space is kept; lines end by themselves. */
const PLAIN_OR_SPACE = new RegExp(`[^\\n\\r${HARD_SPACES}${INVISIBLE}]*`, "y");

/** Where the code units end that begin at an offset and stand in the text as they are: a draft is read at every key. */
export function endOfPlain(data: string, from: number, keepsSpaces: boolean): number {
  const plain = keepsSpaces ? PLAIN_OR_SPACE : PLAIN;
  plain.lastIndex = from;
  plain.test(data);
  return plain.lastIndex;
}

/** Whether a code unit collapses with its neighbours under `white-space: normal`. U+00A0 does not. */
export function isCollapsible(unit: string): boolean {
  return unit === " " || unit === "\n" || unit === "\t" || unit === "\r" || unit === "\f";
}

/** The code unit as it stands in the text: editors write U+00A0 where a person typed a space. */
export function normalised(unit: string): string {
  return unit === "\u00A0" || unit === "\u202F" ? " " : unit;
}

/** A short text by itself, as a name or a label: without invisible characters, white space collapsed. */
export function tidy(text: string): string {
  return text.replace(ALL_INVISIBLE, "").replace(/\s+/g, " ").trim();
}
