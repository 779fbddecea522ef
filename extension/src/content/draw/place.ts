/** Where badge and panel stand, as arithmetic on rectangles in CSS pixels of the viewport. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rectangle extends Size {
  readonly left: number;
  readonly top: number;
}

export interface Point {
  readonly left: number;
  readonly top: number;
}

const INSET = 6;
/** A box this much higher than the badge has room for it inside. */
const ROOM = 56;

/**
 * The badge's corner: inside the box at the lower right where no text is, else on the box's upper edge, at the right,
 * or on its lower one where the upper is out of sight. `null` while the box is out of sight.
 *
 * @param box the visible part of the box
 * @param textEnd the rectangle of the last line of text, where one is known
 */
export function placeBadge(box: Rectangle, badge: Size, textEnd: Rectangle | null, viewport: Size): Point | null {
  const visible = intersection(box, { left: 0, top: 0, ...viewport });
  if (visible === null || visible.width < badge.width || visible.height < 8) return null;
  const left = Math.max(0, visible.left + visible.width - badge.width - INSET);
  const inside = { left, top: visible.top + visible.height - badge.height - INSET };
  const tall = visible.height >= badge.height + ROOM;
  if (tall && (textEnd === null || intersection({ ...inside, ...badge }, textEnd) === null)) return inside;
  const above = visible.top - badge.height - 2;
  const below = visible.top + visible.height + 2;
  const top = above >= 0 ? above : below + badge.height <= viewport.height ? below : inside.top;
  return { left, top: clamp(top, 0, viewport.height - badge.height) };
}

/**
 * The panel's corner: below or above the badge and the line that is being written, else beside the box, else where it covers
 * that line least; always inside the viewport.
 *
 * @param box the visible part of the box
 */
export function placePanel(
  badge: Rectangle,
  panel: Size,
  line: Rectangle | null,
  box: Rectangle,
  viewport: Size,
): Point {
  const gap = 6;
  const left = clamp(badge.left + badge.width - panel.width, gap, viewport.width - panel.width - gap);
  const lineTop = Math.min(badge.top, line?.top ?? badge.top);
  const lineBottom = Math.max(badge.top + badge.height, line === null ? 0 : line.top + line.height);
  const above = lineTop - panel.height - gap;
  const below = lineBottom + gap;
  if (below + panel.height + gap <= viewport.height) return { left, top: below };
  if (above >= gap) return { left, top: above };
  const sides = [box.left + box.width + gap, box.left - panel.width - gap];
  const beside = sides.find((side) => side >= gap && side + panel.width + gap <= viewport.width);
  if (beside !== undefined) {
    const bottom = badge.top + badge.height - panel.height;
    return { left: beside, top: clamp(bottom, gap, Math.max(gap, viewport.height - panel.height - gap)) };
  }
  const roomBelow = viewport.height - below;
  return { left, top: roomBelow > lineTop ? Math.max(gap, viewport.height - panel.height - gap) : gap };
}

/** What two rectangles have in common; `null` where they do not overlap. */
export function intersection(one: Rectangle, other: Rectangle): Rectangle | null {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const width = Math.min(one.left + one.width, other.left + other.width) - left;
  const height = Math.min(one.top + one.height, other.top + other.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
