/** Whether a page is dark where a box stands: by what is painted there, because many pages follow no media query. */

export function isDarkAt(element: Element): boolean {
  for (let each: Element | null = element; each !== null; each = parentOf(each)) {
    const lightness = lightnessOf(getComputedStyle(each).backgroundColor);
    if (lightness !== null) return lightness < 0.45;
  }
  return getComputedStyle(document.documentElement).colorScheme === "dark";
}

function parentOf(element: Element): Element | null {
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}

/** The lightness of a computed colour from 0 to 1; `null` where what is behind it shows through. */
export function lightnessOf(colour: string): number | null {
  const rgb = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:[,/ ]+([\d.]+))?\)$/.exec(colour);
  if (rgb === null) return null;
  const [red, green, blue, alpha] = [rgb[1], rgb[2], rgb[3], rgb[4] ?? "1"].map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha === undefined || alpha < 0.5) return null;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
