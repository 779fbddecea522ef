/** The roster and the settings as they stand in `storage.local`, kept at hand. No draft is ever stored. */

import type { Person, Settings } from "../protocol.ts";

const KEYS = ["people", "settings"] as const;

class Kept {
  people: Person[] = [];
  /** Empty until something was chosen: the engine knows what holds then. */
  settings: Settings = {} as Settings;
  readonly loaded: Promise<void>;
  private readonly listeners = new Set<() => void>();

  constructor() {
    chrome.storage.local.onChanged.addListener((changes) => {
      if (KEYS.every((key) => changes[key] === undefined)) return;
      this.take(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
      for (const listener of this.listeners) listener();
    });
    this.loaded = chrome.storage.local.get([...KEYS]).then((stored) => this.take(stored));
  }

  /**
   * @param listener called after either has changed
   * @returns ends that
   */
  onChanged(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private take(values: Readonly<Record<string, unknown>>): void {
    if ("people" in values) this.people = (values["people"] as Person[] | undefined) ?? [];
    if ("settings" in values) this.settings = (values["settings"] as Settings | undefined) ?? ({} as Settings);
  }
}

export const kept = new Kept();
