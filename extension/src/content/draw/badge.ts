/** The badge: five letters over five bars and a score; a button by its name, and a voice that speaks once a change. */

import type { Element as PqrstElement, Marks, Segment } from "../../protocol.ts";

const LETTERS: Readonly<Record<PqrstElement, string>> = {
  purpose: "P",
  question: "Q",
  rationale: "R",
  supporting: "S",
  timeline: "T",
};

/** After this pause in typing a change is spoken: not at every key. */
const SPEAKS_AFTER = 1200;

export class Badge {
  readonly button: HTMLButtonElement;
  /** Speaks to screen readers. */
  readonly voice: HTMLElement;
  private readonly segments: HTMLElement;
  private readonly score: HTMLElement;
  private spoken = "";
  private speaking: ReturnType<typeof setTimeout> | undefined;

  constructor(signal: AbortSignal) {
    this.button = element("button", "badge");
    this.button.type = "button";
    this.button.setAttribute("aria-expanded", "false");
    this.button.setAttribute("aria-haspopup", "dialog");
    this.segments = element("span", "segments");
    this.score = element("span", "score");
    this.button.append(this.segments, this.score);
    this.voice = element("span", "heard");
    this.voice.setAttribute("role", "status");
    signal.addEventListener("abort", () => {
      clearTimeout(this.speaking);
      this.button.remove();
      this.voice.remove();
    });
  }

  draw(marks: Marks): void {
    const name = summary(marks);
    this.button.setAttribute("aria-label", name);
    this.segments.replaceChildren(...marks.segments.map(drawSegment));
    this.score.textContent = marks.score === null ? "" : String(marks.score);
    this.score.hidden = marks.score === null;
    clearTimeout(this.speaking);
    this.speaking = setTimeout(() => this.speak(name), SPEAKS_AFTER);
  }

  /** Says nothing that is still to be said: the box is no longer being written in. */
  hush(): void {
    clearTimeout(this.speaking);
  }

  private speak(text: string): void {
    if (text === this.spoken) return;
    this.spoken = text;
    this.voice.textContent = text;
  }
}

function drawSegment({ element: which, status, asked }: Segment): HTMLElement {
  const segment = element("span", `segment ${status}${asked ? " asked" : ""}`);
  segment.textContent = LETTERS[which];
  segment.setAttribute("aria-hidden", "true");
  return segment;
}

/** What the badge says in words: "Score 60 of 100. Missing: timeline." */
export function summary({ score, segments }: Marks): string {
  const missing = segments.filter((segment) => segment.asked).map((segment) => message(`badge_${segment.element}`));
  const state = missing.length === 0 ? message("badge_complete") : message("badge_missing", missing.join(", "));
  return score === null ? state : message("badge_score", String(score), state);
}

function message(key: string, ...substitutions: string[]): string {
  return chrome.i18n.getMessage(key, substitutions);
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  created.className = className;
  return created;
}
