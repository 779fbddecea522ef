/** What is underlined, as the browser has it. */

import type { Tab } from "../../driver/session.ts";

/** Every stretch that is drawn with an underline, as "purpose: I propose". */
export async function underlinedWords(tab: Tab): Promise<string[]> {
  const words = await tab.evaluate(() => {
    const isDrawn = (range: Range, name: string): boolean => {
      const { startContainer } = range;
      const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
      return element !== null && getComputedStyle(element, `::highlight(${name})`).textDecorationLine === "underline";
    };
    return [...CSS.highlights].flatMap(([name, ranges]) =>
      [...ranges]
        .filter((range) => isDrawn(range as Range, name))
        .map((range) => `${name.replace("daylight-", "")}: ${(range as Range).toString()}`),
    );
  });
  const overlay = await tab.overlay();
  const inField = await overlay?.evaluate((root) => {
    const text = root.querySelector(".mirror .text");
    const stretches = new Map<string, string[]>();
    let open: readonly string[] = [];
    for (const node of text?.childNodes ?? []) {
      const kinds = node instanceof HTMLElement ? (node.dataset["kinds"] ?? "").split(" ") : [];
      for (const kind of kinds) {
        const before = stretches.get(kind) ?? [];
        const text = node.textContent ?? "";
        stretches.set(kind, open.includes(kind) ? [...before.slice(0, -1), `${before.at(-1)}${text}`] : [...before, text]);
      }
      open = kinds;
    }
    return [...stretches].flatMap(([kind, all]) => all.map((each) => `${kind}: ${each}`));
  });
  return [...words, ...(inField ?? [])].map((each) => each.replaceAll("\u00A0", " "));
}
