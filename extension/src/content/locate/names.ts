/** What a control is called, by everything that a page may say it with: to people, and to its own developers. */

import { tidy } from "../read/characters.ts";
import { isInput, isTextArea, upwards } from "./tree.ts";

/** Every label of a field, most explicit first. */
export function labelsOf(field: HTMLElement): string[] {
  const tree = field.getRootNode() as Document | ShadowRoot;
  const referred = (field.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter((id) => id !== "");
  const labels = [
    field.getAttribute("aria-label"),
    ...referred.map((id) => tree.getElementById(id)?.textContent),
    ...(isTextArea(field) || isInput(field) ? Array.from(field.labels ?? [], (label) => label.textContent) : []),
    field.getAttribute("placeholder"),
    field.getAttribute("aria-placeholder"),
    field.dataset["placeholder"],
    field.title,
  ];
  return said(labels);
}

/** Every text by which a button says what it does. */
export function captionsOf(button: HTMLElement): string[] {
  const text = isInput(button) ? button.value : button.textContent;
  return said([button.getAttribute("aria-label"), button.dataset["tooltip"], button.title, text]);
}

function said(texts: readonly (string | null | undefined)[]): string[] {
  return texts.map((text) => tidy(text ?? "")).filter((text) => text !== "");
}

/** The words of an identifier: `ComposeSendButton`, `texty_send_button`, `comment-save`. */
export function wordsOf(identifier: string): string[] {
  return identifier
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
}

/** Data attributes that hold what people read. */
const READ_BY_PEOPLE = /^data-(?:tooltip|placeholder|title|label|content|text|name|original)/;

/** The attributes that developers name things by; in a language that people read, none of them is. */
export function identifiersOf(element: Element): string[] {
  return Array.from(element.attributes).flatMap(({ name, value }) => {
    if (name === "id" || name === "class" || name === "name" || name === "for") return [value];
    if (!name.startsWith("data-") || READ_BY_PEOPLE.test(name)) return [];
    return value.length > 60 || /\s/.test(value) ? [name] : [name, value];
  });
}

/** Every word of an element's identifiers. */
export function identifierWords(element: Element): string[] {
  return identifiersOf(element).flatMap(wordsOf);
}

/** Whether an identifier of an element, or of what it stands in up to so many levels, has one of these words. */
export function isNamed(element: Element, words: ReadonlySet<string>, levels = 1): boolean {
  for (const each of upwards(element, levels)) if (identifierWords(each).some((word) => words.has(word))) return true;
  return false;
}
