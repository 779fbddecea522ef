/**
 * A textarea's text drawn once more, unseen, over the textarea: the underlines are the copy's. It stands in our own closed tree,
 * where the page can't read it.
 */

import type { Underline } from "../../protocol.ts";
import { underlined, type Reading } from "../read/reading.ts";
import { decoration, type Kind } from "./decoration.ts";
import { visiblePart } from "./measure.ts";
import type { Rectangle } from "./place.ts";

/** Everything that decides where a glyph stands in a box of a given width. */
const COPIED = [
  "direction", "font-family", "font-feature-settings", "font-kerning", "font-optical-sizing", "font-size", "font-size-adjust",
  "font-stretch", "font-style", "font-variant-alternates", "font-variant-caps", "font-variant-east-asian", "font-variant-ligatures",
  "font-variant-numeric", "font-variation-settings", "font-weight", "hyphens", "letter-spacing", "line-break", "line-height",
  "overflow-wrap", "padding-bottom", "padding-left", "padding-right", "padding-top", "tab-size", "text-align", "text-align-last",
  "text-indent", "text-rendering", "text-transform", "unicode-bidi", "white-space", "word-break", "word-spacing", "writing-mode",
]; // prettier-ignore

export class Mirror {
  /** What of the textarea is in sight; the rest of the copy is cut off with it. */
  readonly element: HTMLElement;
  /** The inside of its border and its scroll bars. */
  private readonly inside: HTMLElement;
  private readonly text: HTMLElement;
  private readonly field: HTMLTextAreaElement;

  constructor(field: HTMLTextAreaElement, reading: Reading, underlines: readonly Underline[]) {
    this.field = field;
    this.element = block("mirror");
    this.element.setAttribute("aria-hidden", "true");
    this.inside = block("inside");
    this.text = block("text");
    this.text.append(...pieces(field.value, reading, underlines));
    this.inside.append(this.text);
    this.element.append(this.inside);
  }

  /** Puts the copy where the textarea is now, as large, scrolled, zoomed and turned as it is. */
  layOut(): void {
    const { field, element, inside, text } = this;
    const seen = visiblePart(field);
    element.hidden = seen === null;
    if (seen === null) return;
    for (const side of ["left", "top", "width", "height"] as const) element.style[side] = `${seen[side]}px`;
    const style = getComputedStyle(field);
    for (const property of COPIED) text.style.setProperty(property, style.getPropertyValue(property));
    text.style.width = `${innerWidth(field, style)}px`;
    text.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`;
    inside.style.width = `${field.clientWidth}px`;
    inside.style.height = `${field.clientHeight}px`;
    // Zoomed and not scaled: a font of twice the size is not twice as wide to the pixel.
    const zoom = (field as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    inside.style.setProperty("zoom", String(zoom));
    inside.style.transform = placement(field, zoom, seen);
  }
}

function block(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  return element;
}

/** The width inside border and scroll bars, with the fraction of a pixel that `clientWidth` leaves out. */
function innerWidth(field: HTMLTextAreaElement, style: CSSStyleDeclaration): number {
  const pixels = (property: string): number => Number.parseFloat(style.getPropertyValue(property));
  const borders = pixels("border-left-width") + pixels("border-right-width");
  const paddings = pixels("padding-left") + pixels("padding-right");
  const outer = pixels("width") + (style.boxSizing === "border-box" ? 0 : borders + paddings);
  const scrollBar = Math.max(0, Math.round(field.offsetWidth - borders - field.clientWidth));
  return outer - borders - scrollBar;
}

/**
 * The transform that brings a box from the corner of what is seen of the field to the field's inside. How the field is turned and
 * stretched is the product of what every element around it says; where it is follows from its centre, which no such change moves.
 *
 * Lengths in a transform are zoomed along with the element that has it.
 */
function placement(field: HTMLTextAreaElement, zoom: number, seen: Rectangle): string {
  const turned = new DOMMatrix();
  for (let each: Element | null = field; each !== null; each = each.parentElement ?? hostOf(each)) {
    turned.preMultiplySelf(ownTransform(getComputedStyle(each)));
  }
  const { left, top, width, height } = field.getBoundingClientRect();
  const [x, y] = [field.clientLeft - field.offsetWidth / 2, field.clientTop - field.offsetHeight / 2];
  const { a, b, c, d } = turned;
  const centre = { x: (left - seen.left + width / 2) / zoom, y: (top - seen.top + height / 2) / zoom };
  return `matrix(${a}, ${b}, ${c}, ${d}, ${centre.x + a * x + c * y}, ${centre.y + b * x + d * y})`;
}

/** What an element's style says of its turning and stretching; not of its place. */
function ownTransform({ transform, rotate, scale }: CSSStyleDeclaration): DOMMatrix {
  const own = new DOMMatrix();
  if (rotate !== "none" && rotate !== "") own.multiplySelf(new DOMMatrix(`rotate(${rotate})`));
  if (scale !== "none" && scale !== "") own.multiplySelf(new DOMMatrix(`scale(${scale.split(" ").join(", ")})`));
  if (transform !== "none" && transform !== "") own.multiplySelf(new DOMMatrix(transform));
  return own;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The value in pieces, each with all the kinds of underlines that it has. */
function pieces(value: string, reading: Reading, underlines: readonly Underline[]): Node[] {
  const stretches = underlines.flatMap(({ span, element }) => {
    const places = underlined(reading, span);
    return places === null ? [] : [{ start: places.start.offset, end: places.end.offset, kind: element ?? "finding" } as const];
  });
  const bounds = [0, value.length, ...stretches.flatMap(({ start, end }) => [start, end])];
  const sorted = [...new Set(bounds)].sort((one, other) => one - other);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0;
    const kinds = stretches.filter((each) => each.start <= start && end <= each.end).map(({ kind }) => kind);
    return piece(value.slice(start, end), [...new Set(kinds)]);
  });
}

/** Where kinds overlap, the last one is drawn, as with highlights. */
function piece(text: string, kinds: readonly Kind[]): Node {
  const top = kinds.at(-1);
  if (top === undefined) return document.createTextNode(text);
  const word = document.createElement("span");
  word.dataset["kinds"] = kinds.join(" ");
  word.textContent = text;
  for (const [property, value] of Object.entries(decoration(top))) word.style.setProperty(property, value);
  return word;
}
