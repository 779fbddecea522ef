/**
 * Reads an editable element: block structure becomes line breaks as a person sees them, white space collapses where the
 * page collapses it, images of emoji become their text, and what is hidden or not the writer's is left out.
 *
 * A line is ended by a `<br>`, by a newline in preserved text, and by either edge of a block; a line that holds nothing
 * and is ended by a block's edge is no line. That one rule gives an editor's filler `<br>` its right meaning everywhere.
 */

import { endOfPlain, isCollapsible, isInvisible, normalised, tidy } from "./characters.ts";
import { CODE_MARK, foreignPart, QUOTE_MARK } from "./foreign.ts";
import type { Place, Reading, Run } from "./reading.ts";

/** Elements whose content is no text of the writer's. */
const NO_TEXT = new Set([
  "SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "VIDEO", "AUDIO", "CANVAS", "svg", "math",
  "SELECT", "TEXTAREA", "INPUT", "BUTTON", "METER", "PROGRESS",
]); // prettier-ignore

/**
 * @param ornaments a selector of what the editor itself puts among the text, as a placeholder
 * @param places boundary points whose offsets are wanted
 */
export function readRich(root: HTMLElement, ornaments: string | null, places: readonly Place[]): Reading {
  const reader = new Reader(ornaments, places);
  reader.readChildren(root, formatOf(getComputedStyle(root)), false);
  return reader.finish(root);
}

interface Format {
  /** Whether spaces are kept as they are. */
  readonly keepsSpaces: boolean;
  /** Whether newlines break lines. */
  readonly keepsNewlines: boolean;
  /** Whether the element's text can be seen. */
  readonly visible: boolean;
}

type GrowingRun = { -readonly [Key in keyof Run]: Run[Key] };

class Reader {
  private text = "";
  private readonly runs: GrowingRun[] = [];
  private readonly offsets: (number | null)[];
  /** Whether anything was laid out on this line, be it a character that nobody sees. */
  private touched = false;
  /** Whether the line before this one was ended, so that a newline is due before this line's text. */
  private lineEnded = false;
  /** White space that shows only if text follows it on the line. */
  private pendingSpace: { node: Text; offset: number } | null = null;
  /** Places noted behind that white space. */
  private notedSinceSpace: number[] = [];
  /** Where the line was ended by the last `<br>`, as long as nothing came after it. */
  private breakAt: number | null = null;
  /** Places noted since then: behind a filler `<br>` they are still on its line. */
  private notedSinceBreak: number[] = [];
  private readonly ornaments: string | null;
  private readonly places: readonly Place[];

  constructor(ornaments: string | null, places: readonly Place[]) {
    this.ornaments = ornaments;
    this.places = places;
    this.offsets = places.map(() => null);
  }

  readChildren(parent: Element, format: Format, inRow: boolean): void {
    let index = 0;
    for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
      this.note(parent, index);
      // Not by `instanceof`: what was moved here from another document keeps the classes of that one in Firefox.
      if (child.nodeType === Node.TEXT_NODE) this.readText(child as Text, format);
      else if (child.nodeType === Node.ELEMENT_NODE) {
        const element = child as Element;
        const foreign = foreignPart(element);
        if (foreign === null) this.readElement(element, parent, index, format, inRow);
        else this.leaveOut(foreign, parent, index);
        if (foreign === "rest") return;
      }
      index += 1;
    }
    this.note(parent, index);
  }

  finish(root: HTMLElement): Reading {
    this.endBlock();
    if (this.runs.length === 0) this.runs.push({ start: 0, length: 0, node: root, offset: 0, whole: false });
    const end = this.text.length;
    return {
      text: this.text,
      runs: this.runs,
      offsets: this.offsets.map((offset) => (offset === null ? null : Math.min(offset, end))),
    };
  }

  /** Passes over what is not the writer's words. */
  private leaveOut(foreign: "quote" | "code" | "signature" | "rest", parent: Element, index: number): void {
    this.endBlock();
    const mark = foreign === "code" ? CODE_MARK : QUOTE_MARK;
    if (foreign !== "signature" && !this.isBehind(mark)) {
      this.put(mark, parent, index, true);
      // Right behind the element is still on the mark's line.
      this.note(parent, index + 1);
    }
    this.endBlock();
  }

  /** Whether the same was just passed over: one mark stands for all that nothing is written between. */
  private isBehind(mark: string): boolean {
    const last = this.runs.at(-1);
    return last?.whole === true && last.start + last.length === this.text.length && this.text.slice(last.start) === mark;
  }

  private readElement(element: Element, parent: Element, index: number, format: Format, inRow: boolean): void {
    if (element.localName === "br") {
      this.breakLine({ node: parent, offset: index });
      return;
    }
    if (element.localName === "img") {
      this.readImage(element as HTMLImageElement, parent, index, format);
      return;
    }
    if (NO_TEXT.has(element.tagName) || (this.ornaments !== null && element.matches(this.ornaments))) return;
    const style = getComputedStyle(element);
    if (style.display === "none" || isForScreenReadersOnly(style)) return;
    const within = formatOf(style);
    const row = layOutInRow(style);
    if (style.display === "contents" || inRow || isInline(style.display)) {
      this.readChildren(element, within, row);
    } else if (style.display === "table-cell") {
      if (this.touched && element.previousElementSibling !== null) this.text += "\t";
      this.readChildren(element, within, row);
    } else {
      this.endBlock();
      this.readChildren(element, within, row);
      this.endBlock();
    }
  }

  private readText(node: Text, format: Format): void {
    const data = node.data;
    if (!format.visible) return;
    const noted = this.places.filter((place) => place.node === node).map(({ offset }) => offset);
    for (let at = 0; at < data.length; ) {
      if (noted.includes(at)) this.note(node, at);
      const next = Math.min(data.length, ...noted.filter((offset) => offset > at));
      const end = Math.min(endOfPlain(data, at, format.keepsSpaces), next);
      if (end > at) {
        this.showPendingSpace();
        this.put(data.slice(at, end), node, at, false);
        at = end;
      } else {
        this.readUnit(data.charAt(at), node, at, format);
        at += 1;
      }
    }
    this.note(node, data.length);
  }

  /** Reads a code unit that may stand for something else than itself. */
  private readUnit(unit: string, node: Text, at: number, format: Format): void {
    if (isInvisible(unit)) this.touch();
    else if (unit === "\n" && format.keepsNewlines) this.breakLine({ node, offset: at });
    else if (unit === "\r" && format.keepsNewlines) return;
    else if (isCollapsible(unit) && !format.keepsSpaces) {
      if (this.touched && this.pendingSpace === null) {
        this.pendingSpace = { node, offset: at };
        this.notedSinceSpace = [];
      }
    } else {
      this.showPendingSpace();
      this.put(normalised(unit), node, at, false);
    }
  }

  private readImage(image: HTMLImageElement, parent: Element, index: number, format: Format): void {
    const style = getComputedStyle(image);
    if (!format.visible || style.display === "none") return;
    const text = emojiText(image);
    if (text === "") this.touch();
    else {
      this.showPendingSpace();
      this.put(text, parent, index, true);
    }
  }

  /** Adds text that stands at a place of the page. */
  private put(text: string, node: Node, offset: number, whole: boolean): void {
    this.touch();
    const start = this.text.length;
    this.text += text;
    const last = this.runs.at(-1);
    const continues =
      last !== undefined && !last.whole && !whole && last.length > 0 && last.node === node &&
      last.offset + last.length === offset && last.start + last.length === start; // prettier-ignore
    if (continues) last.length += text.length;
    else this.runs.push({ start, length: text.length, node, offset, whole });
  }

  private touch(): void {
    this.openLine();
    this.touched = true;
  }

  private openLine(): void {
    if (this.lineEnded) this.text += "\n";
    this.lineEnded = false;
    this.breakAt = null;
  }

  private showPendingSpace(): void {
    const space = this.pendingSpace;
    this.pendingSpace = null;
    if (space === null) return;
    this.put(" ", space.node, space.offset, false);
    for (const index of this.notedSinceSpace) this.offsets[index] = this.text.length;
  }

  /** Ends the line that a `<br>` or a newline stands on. */
  private breakLine(place: Place): void {
    this.openLine();
    this.runs.push({ start: this.text.length, length: 0, node: place.node, offset: place.offset, whole: false });
    this.pendingSpace = null;
    this.touched = false;
    this.lineEnded = true;
    this.breakAt = this.text.length;
    this.notedSinceBreak = [];
  }

  private endBlock(): void {
    this.pendingSpace = null;
    if (this.breakAt !== null) for (const index of this.notedSinceBreak) this.offsets[index] = this.breakAt;
    this.breakAt = null;
    if (!this.touched) return;
    this.touched = false;
    this.lineEnded = true;
  }

  private note(node: Node, offset: number): void {
    this.places.forEach((place, index) => {
      if (place.node !== node || place.offset !== offset || this.offsets[index] !== null) return;
      this.offsets[index] = this.text.length + (this.lineEnded ? 1 : 0);
      if (this.breakAt !== null) this.notedSinceBreak.push(index);
      if (this.pendingSpace !== null) this.notedSinceSpace.push(index);
    });
  }
}

function formatOf(style: CSSStyleDeclaration): Format {
  const whiteSpace = style.whiteSpace;
  const keepsSpaces = whiteSpace.startsWith("pre") && whiteSpace !== "pre-line" || whiteSpace.startsWith("break-spaces"); // prettier-ignore
  return { keepsSpaces, keepsNewlines: keepsSpaces || whiteSpace === "pre-line", visible: style.visibility === "visible" };
}

function isInline(display: string): boolean {
  return display.startsWith("inline") || display.startsWith("ruby");
}

/** Children of a row stand side by side, whatever their own display says. */
function layOutInRow(style: CSSStyleDeclaration): boolean {
  if (style.display === "inline-grid") return true;
  return style.display.endsWith("flex") && style.flexDirection.startsWith("row");
}

/** Text that is cut to nothing so that only screen readers meet it. */
function isForScreenReadersOnly(style: CSSStyleDeclaration): boolean {
  if (style.position !== "absolute" && style.position !== "fixed") return false;
  const clipped = style.clipPath === "inset(50%)" || style.clipPath === "inset(100%)" || /^rect\(0/.test(style.clip);
  return clipped || (style.overflow === "hidden" && Number.parseFloat(style.width) <= 1);
}

/** The text of an emoji that a site draws as an image; empty for a picture. */
function emojiText(image: HTMLImageElement): string {
  const text = tidy(image.alt);
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u.test(text)) return text;
  if (/^:[^\s:]+:$/.test(text)) return text;
  const marked = /emoji|emoticon/i.test(image.className) || Object.keys(image.dataset).some((key) => /emoji|emoticon/i.test(key));
  return marked ? text : "";
}
