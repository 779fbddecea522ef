/** Reads a compose box: the one entry for every kind of it. */

import { readField } from "./field.ts";
import type { Place, Reading } from "./reading.ts";
import { readRich } from "./rich.ts";

/** @param ornaments a selector of what the editor itself puts among the text */
export function readBox(root: HTMLElement, ornaments: string | null, places: readonly Place[] = []): Reading {
  return root instanceof HTMLTextAreaElement ? readField(root, places) : readRich(root, ornaments, places);
}
