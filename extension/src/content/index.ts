/** What the bootstrap loads when something editable takes the focus. */

import { Boxes } from "./boxes.ts";

/** @returns what to tell of everything editable that takes the focus from now on */
export function start(life: AbortController): (target: EventTarget | null) => void {
  const boxes = new Boxes(life.signal, () => life.abort());
  return (target) => boxes.focused(target);
}
