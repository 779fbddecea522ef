/** What a control is called, by everything that a page may say it with. */

import { tidy } from "../read/characters.ts";

/** Every label of a field, most explicit first. */
export function labelsOf(field: HTMLElement): string[] {
  const tree = field.getRootNode() as Document | ShadowRoot;
  const referred = (field.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter((id) => id !== "");
  const labels = [
    field.getAttribute("aria-label"),
    ...referred.map((id) => tree.getElementById(id)?.textContent),
    ...(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
      ? Array.from(field.labels ?? [], (label) => label.textContent)
      : []),
    field.getAttribute("placeholder"),
    field.getAttribute("aria-placeholder"),
    field.dataset["placeholder"],
    field.title,
  ];
  return labels.flatMap((label) => (label === null || label === undefined || tidy(label) === "" ? [] : [tidy(label)]));
}

/** Every text by which a button says what it does. */
export function captionsOf(button: HTMLElement): string[] {
  const captions = [
    button.getAttribute("aria-label"),
    button.dataset["tooltip"],
    button.title,
    button instanceof HTMLInputElement ? button.value : button.textContent,
  ];
  return captions.flatMap((caption) => (caption === null || caption === undefined || tidy(caption) === "" ? [] : [tidy(caption)]));
}

/** The words of an identifier: `ComposeSendButton`, `texty_send_button`, `comment-save`. */
export function wordsOf(identifier: string): string[] {
  return identifier
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
}

/** The attributes that developers name things by. */
export function identifiersOf(element: Element): string[] {
  const names = ["data-testid", "data-test-id", "data-qa", "data-tid", "data-icon", "id", "class", "name"];
  return names.flatMap((name) => element.getAttribute(name) ?? []);
}
