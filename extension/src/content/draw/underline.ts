/** Underlines words of a box, without a node in it. One box at a time shows them. */

import type { Underline } from "../../protocol.ts";
import { isTextArea } from "../locate/tree.ts";
import type { Reading } from "../read/reading.ts";
import { follow } from "./follow.ts";
import { highlight } from "./highlights.ts";
import { Mirror } from "./mirror.ts";
import type { Surface } from "./surface.ts";

/** Draws until the signal is aborted. */
export function underline(
  root: HTMLElement,
  reading: Reading,
  underlines: readonly Underline[],
  surface: Surface,
  signal: AbortSignal,
): void {
  if (!isTextArea(root)) {
    highlight(root, reading, underlines, signal);
    return;
  }
  const mirror = new Mirror(root, reading, underlines);
  surface.show(mirror.element, root);
  mirror.layOut();
  follow(root, () => mirror.layOut(), signal);
  signal.addEventListener("abort", () => {
    mirror.element.remove();
    surface.tidy();
  });
}
