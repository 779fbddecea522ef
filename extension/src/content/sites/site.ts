/**
 * What is known of a site beyond what every page shows. One file each beside this one, with where its facts were read and in
 * which year, and a page of the same name that has the site's structure, for the tests.
 *
 * Selectors name what developers name: ids, test ids, classes that are written by hand. Labels are in the reader's language
 * and are left to what is known of languages.
 */

import type { Channel } from "../../protocol.ts";

export interface Site {
  readonly name: string;
  /** Where it runs, as in the manifest; the longest pattern that matches an address decides. */
  readonly matches: readonly string[];
  /** What only its boxes are or stand in, for those who run it on a host of their own. */
  readonly elsewhere?: string;
  /** What is written there. */
  readonly channel: Channel;
  /** Where messages are written: the textarea, or the outermost editable element. */
  readonly box: string;
  /** Those boxes that are for comments, where the site has messages too. */
  readonly comments?: string;
  /** Boxes, or what they stand in, that look like it and are something else. */
  readonly others?: string;
  /** What of the page belongs to one message: the nearest around the box. */
  readonly scope?: string;
  /** The button that sends it, in the scope. */
  readonly send?: string;
  readonly subject?: TextAt;
  readonly recipients?: PeopleAt;
  /** The name of the channel, the thread or the conversation. */
  readonly context?: TextAt;
  /** What stands around the box, or in the scope to be seen, when an earlier message is answered. */
  readonly reply?: string;
}

/** A text of the page. */
export interface TextAt {
  /** The element: around the box, else in the scope, else anywhere. */
  readonly at: string;
  /** An attribute in which what stands around the element has to agree with what stands around the box. */
  readonly same?: string;
  /** The attribute that holds the text; without it, the field's value or the element's text. */
  readonly attribute?: string;
  /** What of it is meant: the first group. */
  readonly part?: RegExp;
}

/** People whom the page names. */
export interface PeopleAt {
  /** A chip, a field with a list, or a heading with a name, for each of them: in the scope, else anywhere. */
  readonly each?: string;
  /** The name of the only one. */
  readonly named?: TextAt;
  /** What has to be around the box or in the scope, where the same elements name a channel otherwise. */
  readonly only?: string;
  /** The clock that the page shows for the one whom it names. */
  readonly localTime?: TextAt;
}
