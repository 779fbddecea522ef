/**
 * Hears the writer act while the words that are to be replaced are selected: a key that is pressed then would replace them, and
 * a click would move the place of the edit.
 */

export class WriterWatch {
  private readonly life = new AbortController();
  private heard = false;

  /** @param giveBack puts the caret back where the writer had it, before anything else hears of the key */
  constructor(giveBack: () => void) {
    const options = { signal: this.life.signal, capture: true, passive: true };
    window.addEventListener("pointerdown", () => (this.heard = true), options);
    window.addEventListener(
      "keydown",
      () => {
        if (!this.heard) giveBack();
        this.heard = true;
      },
      options,
    );
  }

  /** Whether the writer has acted. */
  get acted(): boolean {
    return this.heard;
  }

  stop(): void {
    this.life.abort();
  }
}
