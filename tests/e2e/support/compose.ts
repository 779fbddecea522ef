/** Compose boxes that a test puts into a page. */

import type { Frame, Tab } from "../../driver/session.ts";
import { found } from "./until.ts";

export const BOX = ".box";

export interface BoxOptions {
  /** Where it goes: the element that this selector finds; what that held is gone then. */
  readonly into?: string;
  /** A textarea, or an editable element. */
  readonly kind?: "field" | "editable";
  /** Puts it into an open shadow tree. */
  readonly inShadow?: boolean;
}

/** Puts a compose box with its button into a document, as a page's own script would. */
export async function putBox(frame: Frame, { into = "#place", kind = "editable", inShadow = false }: BoxOptions = {}): Promise<void> {
  await frame.evaluate(
    (selector, isField, shadowed) => {
      const place = document.querySelector(selector);
      if (place === null) throw new Error(`no ${selector}`);
      const box = document.createElement(isField ? "textarea" : "div");
      box.className = "box";
      box.setAttribute("aria-label", "Message");
      if (!isField) {
        box.contentEditable = "true";
        box.role = "textbox";
        box.ariaMultiLine = "true";
      }
      Object.assign(box.style, { display: "block", boxSizing: "border-box", width: "400px", minHeight: "100px" });
      const send = document.createElement("button");
      send.textContent = "Send";
      const holder = document.createElement("div");
      const tree = shadowed ? holder.attachShadow({ mode: "open" }) : holder;
      tree.append(box, send);
      place.replaceChildren(holder);
    },
    into,
    kind === "field",
    inShadow,
  );
}

/** Clicks into the middle of what a selector finds, in shadow trees too, with the mouse. */
export async function clickOn(tab: Tab, selector: string, frame: Frame = tab): Promise<void> {
  const within = await found(selector, () => frame.evaluate(middleOf, selector));
  const origin = await frame.origin();
  await tab.clickAt(origin.x + within.x, origin.y + within.y);
}

function middleOf(selector: string): { x: number; y: number } | null {
  const search = (tree: ParentNode): Element | null => {
    const here = tree.querySelector(selector);
    if (here !== null) return here;
    const inside = Array.from(tree.querySelectorAll("*"), ({ shadowRoot }) => shadowRoot && search(shadowRoot));
    return inside.find((each) => each !== null) ?? null;
  };
  const element = search(document);
  element?.scrollIntoView({ block: "nearest" });
  const area = element?.getBoundingClientRect();
  return area === undefined || area.width === 0 ? null : { x: area.x + area.width / 2, y: area.y + area.height / 2 };
}
