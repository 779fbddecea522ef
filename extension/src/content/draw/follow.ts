/** Notices when an element grows, scrolls, moves or leaves the page, without looking at it again and again. */

/** @param moved called at most once a frame, the first time soon after the start */
export function follow(element: HTMLElement, moved: () => void, signal: AbortSignal): void {
  let frame = 0;
  const soon = (): void => {
    if (frame !== 0 || signal.aborted) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      moved();
    });
  };
  signal.addEventListener("abort", () => cancelAnimationFrame(frame));

  const sizes = new ResizeObserver(soon);
  sizes.observe(element);
  signal.addEventListener("abort", () => sizes.disconnect());

  const passive = { signal, passive: true };
  document.addEventListener("scroll", soon, { ...passive, capture: true });
  window.addEventListener("resize", soon, passive);
  window.visualViewport?.addEventListener("resize", soon, passive);
  document.addEventListener("transitionend", soon, { ...passive, capture: true });
  watchPlace(element, soon, signal);
}

/**
 * A layout that pushes the element elsewhere changes how much of it a frame that was fitted to its old place covers; an
 * observer of just that frame hears of it.
 */
function watchPlace(element: HTMLElement, moved: () => void, signal: AbortSignal): void {
  let observer: IntersectionObserver | null = null;
  const watch = (): void => {
    observer?.disconnect();
    if (signal.aborted || !element.isConnected) return;
    const { top, left, bottom, right } = element.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const margins = [top, clientWidth - right, clientHeight - bottom, left];
    let first = true;
    observer = new IntersectionObserver(
      (entries) => {
        // It is always called once at the start; by then, or in the same call, the element may be elsewhere already.
        const seen = entries.at(-1)?.boundingClientRect;
        const stays = seen?.top === top && seen.left === left && seen.bottom === bottom && seen.right === right;
        if (!first || !stays) {
          moved();
          watch();
        }
        first = false;
      },
      { root: document, rootMargin: margins.map((margin) => `${-Math.floor(margin)}px`).join(" "), threshold: 1 },
    );
    observer.observe(element);
  };
  watch();
  signal.addEventListener("abort", () => observer?.disconnect());
}
