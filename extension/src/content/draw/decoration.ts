/** How underlined words look, by what they show. */

import type { Element as PqrstElement } from "../../protocol.ts";

/** An element of the message, or something that is found wanting. */
export type Kind = PqrstElement | "finding";

const COLOURS: Readonly<Record<Kind, string>> = {
  purpose: "#b45f06",
  question: "#1d6fb8",
  rationale: "#7a4fb5",
  supporting: "#23823f",
  timeline: "#c0392b",
  finding: "#c0392b",
};

export const KINDS = Object.keys(COLOURS) as readonly Kind[];

/** The declarations of a style rule, by property. */
export function decoration(kind: Kind): Readonly<Record<string, string>> {
  return {
    "text-decoration": `underline 2px ${kind === "finding" ? "wavy" : "solid"} ${COLOURS[kind]}`,
    "text-underline-offset": "2px",
  };
}
