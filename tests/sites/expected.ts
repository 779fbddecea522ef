/** What is to be found in the page of a site, and what was. */

import type { Channel } from "../../extension/src/protocol.ts";

/** What stands in a fixture's element `#expected`. */
export interface Expected {
  /** Where the page would be. */
  readonly address: string;
  /** Everything else that can be edited is to be left alone. */
  readonly boxes: readonly ExpectedBox[];
}

export interface ExpectedBox {
  /** The selector of the first such element. */
  readonly box: string;
  readonly channel: Channel;
  readonly reply: boolean;
  readonly subject: string | null;
  readonly context: string | null;
  readonly recipients: readonly { readonly name: string | null; readonly address: string | null; readonly local_time?: string }[];
}

/** How a page is looked at. */
export interface Way {
  /** With its own labels, or with a word of no language in place of each. */
  readonly labels: "own" | "nonsense";
  /** With what is known of the site, or as any page. */
  readonly facts: "known" | "none";
}

export const WAYS: readonly Way[] = [
  { facts: "known", labels: "own" },
  { facts: "known", labels: "nonsense" },
  { facts: "none", labels: "own" },
  { facts: "none", labels: "nonsense" },
];

/** For one box: `null` where a thing is right, else what was there in its place. */
export interface Outcome {
  readonly box: string;
  readonly found: string | null;
  readonly channel?: string | null;
  readonly subject?: string | null;
  readonly recipients?: string | null;
  readonly reply?: string | null;
  readonly context?: string | null;
  /** What else was taken for a compose box in the page. */
  readonly others: readonly string[];
}
