/** Where the writer's selection is, and how to move it. A textarea has its own; the rest share the document's. */

import type { Place } from "../read/reading.ts";

/** The boundary points of the selection inside a box, anchor first; `null` where it is elsewhere. */
export function selectionIn(root: HTMLElement): readonly [Place, Place] | null {
  if (root instanceof HTMLTextAreaElement) {
    const anchor = { node: root, offset: root.selectionStart };
    const focus = { node: root, offset: root.selectionEnd };
    return root.selectionDirection === "backward" ? [focus, anchor] : [anchor, focus];
  }
  const selection = selectionOf(root);
  if (selection === null) return null;
  const { anchorNode, focusNode } = selection;
  if (anchorNode === null || focusNode === null || !root.contains(anchorNode) || !root.contains(focusNode)) return null;
  return [
    { node: anchorNode, offset: selection.anchorOffset },
    { node: focusNode, offset: selection.focusOffset },
  ];
}

export function setSelection(root: HTMLElement, anchor: Place, focus: Place): void {
  if (root instanceof HTMLTextAreaElement) {
    const [start, end] = [Math.min(anchor.offset, focus.offset), Math.max(anchor.offset, focus.offset)];
    root.setSelectionRange(start, end, focus.offset < anchor.offset ? "backward" : "forward");
  } else {
    selectionOf(root)?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  }
}

/**
 * Moves the selection and waits until an editor can have noticed: most learn of it by the `selectionchange` that the
 * browser fires later, and some of those put it off further.
 */
export async function select(root: HTMLElement, anchor: Place, focus: Place, noticedWithin: number): Promise<void> {
  const target = root instanceof HTMLTextAreaElement ? root : root.ownerDocument;
  const before = selectionIn(root);
  const moved = before === null || !isSame(before[0], anchor) || !isSame(before[1], focus);
  const changed = moved ? nextEvent(target, "selectionchange") : Promise.resolve();
  setSelection(root, anchor, focus);
  await Promise.race([changed, frames(10)]);
  if (moved && noticedWithin > 0) await milliseconds(noticedWithin);
  await frames(1);
}

/** Resolves after this many animation frames; in a tab that paints none, after about as long. */
export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, 50);
      const request = requestAnimationFrame(done);
      function done(): void {
        clearTimeout(timer);
        cancelAnimationFrame(request);
        resolve();
      }
    });
  }
}

export function milliseconds(count: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, count));
}

function nextEvent(target: EventTarget, type: string): Promise<void> {
  return new Promise((resolve) => {
    target.addEventListener(type, () => resolve(), { once: true, capture: true });
  });
}

function isSame(one: Place, other: Place): boolean {
  return one.node === other.node && one.offset === other.offset;
}

/** Chromium keeps the selection inside a shadow tree from the document and gives it to the tree's root. */
function selectionOf(root: HTMLElement): Selection | null {
  const tree = root.getRootNode() as (Document | ShadowRoot) & { getSelection?: () => Selection | null };
  return tree.getSelection?.() ?? root.ownerDocument.getSelection();
}
