/** Runs in a page: how many elements are looked at to find a compose box and what is around it, on pages that grow. */

import { locate, surroundings } from "../../extension/src/content/locate/locate.ts";

/** On either side of a box, at every level around it, and once more for what is read there. */
const MOST_LOOKED_AT = 6000;
const FEW_ROWS = 1000;
const MANY_ROWS = 4 * FEW_ROWS;

const ROW = `<div class="row"><div class="who"><img alt=""><span>Zorp</span></div><div><p>Zorp</p></div>
  <div><button class="like">Zorp</button><button aria-haspopup="menu">Zorp</button><button>Reply</button></div></div>`;
const BOX = `<div id="box" contenteditable role="textbox" aria-multiline="true" aria-label="Zorp" style="min-height: 80px"></div>`;

/** What stands around a box, with a place for the rows of a long page. */
const PAGES: Readonly<Record<string, (rows: string) => string>> = {
  "a box without a button below the rows": (rows) => `<main><div>${rows}</div><div>${BOX}</div></main>`,
  "a box above the rows": (rows) => `<main><div>${BOX}</div><div>${rows}</div></main>`,
  "a box with a button below the rows": (rows) => `<main>${rows}<div>${BOX}<button class="send">Zorp</button></div></main>`,
  "a box of a mail below the rows": (rows) => `<form><div>${rows}</div><input name="to"><input name="subject" value="Zorp">${BOX}</form>`,
  "a box among the rows": (rows) => `<main>${rows}<div class="comment-form">${BOX}</div>${rows}</main>`,
};

/** How many elements the searches of the browser go over while `work` is done. */
function lookedAt(work: () => void): number {
  let count = 0;
  const undo: (() => void)[] = [];
  const counted = (owner: object, name: string, cost: (target: Node) => number): void => {
    const methods = owner as Record<string, (...values: unknown[]) => unknown>;
    const own = methods[name];
    if (own === undefined) throw new Error(`there is no ${name}`);
    methods[name] = function (this: Node, ...values: unknown[]): unknown {
      count += cost(this);
      return own.apply(this, values);
    };
    undo.push(() => (methods[name] = own));
  };
  for (const owner of [Element.prototype, Document.prototype, DocumentFragment.prototype]) {
    const all = owner.querySelectorAll as (this: Node, selector: string) => ArrayLike<Element>;
    for (const name of ["querySelector", "querySelectorAll"]) counted(owner, name, (target) => all.call(target, "*").length);
  }
  counted(TreeWalker.prototype, "nextNode", () => 1);
  try {
    work();
  } finally {
    for (const each of undo) each();
  }
  return count;
}

function problemOf(page: (rows: string) => string): string | null {
  const [few, many] = [FEW_ROWS, MANY_ROWS].map((rows) => {
    const stage = document.createElement("div");
    stage.innerHTML = page(ROW.repeat(rows));
    document.body.append(stage);
    const root = stage.querySelector<HTMLElement>("#box");
    const count = lookedAt(() => {
      const box = root && locate(root);
      if (box !== null) surroundings(box);
    });
    stage.remove();
    return count;
  });
  if (few === undefined || many === undefined || few === 0) return "nothing was looked at";
  if (many !== few) return `${few} elements are looked at in a page of ${FEW_ROWS} rows, and ${many} in one of ${MANY_ROWS}`;
  return few <= MOST_LOOKED_AT ? null : `${few} elements are looked at`;
}

export function run(): Record<string, string | null> {
  document.querySelector("#root")?.remove();
  return Object.fromEntries(Object.entries(PAGES).map(([name, page]) => [name, problemOf(page)]));
}
