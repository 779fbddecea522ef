/**
 * In every frame of a site that is switched on: one listener, until something editable takes the focus. Then the rest is
 * loaded, once.
 */

type Focused = (target: EventTarget | null) => void;
type Main = { start: (life: AbortController) => Focused };

const frame = globalThis as { daylight?: AbortController };

if (frame.daylight?.signal.aborted ?? true) {
  const life = new AbortController();
  const { signal } = life;
  frame.daylight = life;
  let main: Promise<Focused> | undefined;

  const focused = (target: EventTarget | null | undefined): void => {
    // Not by `instanceof`: an element may have been made in another document, and have the classes of that one.
    const { isContentEditable, localName } = (target ?? {}) as Partial<HTMLElement>;
    if (isContentEditable !== true && localName !== "textarea") return;
    main ??= (import(chrome.runtime.getURL("content.js")) as Promise<Main>).then(({ start }) => start(life));
    main.then((hear) => hear(target ?? null)).catch((error: unknown) => {
      life.abort();
      if (chrome.runtime?.id) throw error;
    });
  };

  const listen = (tree: EventTarget): void =>
    tree.addEventListener(
      "focusin",
      (event) => {
        // An extension that was updated, switched off or removed leaves its scripts behind: this one goes, too.
        if (!chrome.runtime?.id) return life.abort();
        const path = event.composedPath();
        // Focus that moves inside a shadow tree is not heard of outside it.
        for (const each of path) if (each instanceof ShadowRoot) listenOnce(each);
        focused(path[0]);
      },
      { capture: true, passive: true, signal },
    );

  const heard = new WeakSet<EventTarget>();
  const listenOnce = (tree: EventTarget): void => {
    if (!heard.has(tree)) listen(tree);
    heard.add(tree);
  };

  listen(document);
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) {
    listenOnce(active.shadowRoot);
    active = active.shadowRoot.activeElement;
  }
  focused(active);
}
