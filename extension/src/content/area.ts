/** How large a place to write in is, as a person sees it. */

/** In viewport coordinates. An editable body takes clicks in all of its frame, however few lines it has. */
export function areaOf(element: HTMLElement): DOMRect {
  const area = element.getBoundingClientRect();
  if (element !== document.body) return area;
  const { clientWidth, clientHeight } = document.documentElement;
  const [left, top] = [Math.min(area.left, 0), Math.min(area.top, 0)];
  return new DOMRect(left, top, Math.max(area.right, clientWidth) - left, Math.max(area.bottom, clientHeight) - top);
}
