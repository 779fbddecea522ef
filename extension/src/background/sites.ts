/**
 * Sites that the writer switches on beyond those that ship: the popup asks the browser for the host, and the scripts follow
 * what the browser grants and takes back.
 */

import { matches } from "../match-pattern.ts";

/** Names our registration in the browser's list, which outlives this background. */
const ID = "granted-sites";

/** The hosts that the manifest has scripts for already. */
function shipped(): Set<string> {
  return new Set(chrome.runtime.getManifest().content_scripts?.flatMap((script) => script.matches ?? []));
}

/** Registers the bootstrap on every host that is granted beyond the shipped ones. */
async function followGrants(): Promise<void> {
  if (chrome.scripting === undefined) return;
  const { origins = [] } = await chrome.permissions.getAll();
  const known = shipped();
  const matches = origins.filter((origin) => !known.has(origin));
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script: chrome.scripting.RegisteredContentScript = {
    id: ID,
    matches,
    js: ["bootstrap.js"],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: "document_idle",
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await chrome.scripting.updateContentScripts([script]);
  else await chrome.scripting.registerContentScripts([script]);
}

/** Changes come one after the other: two registrations under one name would refuse each other. */
let following: Promise<void> = Promise.resolve();

export function watchGrants(): void {
  const follow = (): void => {
    following = following.then(followGrants, followGrants);
  };
  chrome.permissions.onAdded.addListener(({ origins = [] }) => {
    follow();
    following = following.then(() => startIn(origins));
  });
  chrome.permissions.onRemoved.addListener(follow);
  chrome.runtime.onInstalled.addListener(() => {
    follow();
    // Pages that are open have scripts of the version before, which have gone by now, or none.
    following = following.then(async () => startIn((await chrome.permissions.getAll()).origins ?? []));
  });
}

/** Starts in the pages that are open on a host that was just granted, so that none has to be loaded again. */
async function startIn(origins: readonly string[]): Promise<void> {
  if (chrome.scripting === undefined || origins.length === 0) return;
  for (const { id } of await chrome.tabs.query({ url: [...origins] })) {
    if (id === undefined) continue;
    // A tab may be gone or show an error by now; it will be served when it loads.
    await chrome.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: ["bootstrap.js"] }).catch(() => undefined);
  }
}

/** What the browser allows now. A script stays in its page when that is taken back, and has to be told. */
class Allowed {
  readonly loaded: Promise<void> = this.load();
  private patterns: readonly string[] = [];
  private readonly listeners = new Set<() => void>();

  constructor() {
    for (const event of [chrome.permissions.onAdded, chrome.permissions.onRemoved]) event.addListener(() => void this.follow());
  }

  /** Whether we may be where a script speaks from. */
  includes(sender: chrome.runtime.MessageSender | undefined): boolean {
    const page = pageOf(sender);
    return page !== null && this.patterns.some((pattern) => matches(pattern, page.href));
  }

  /** @returns ends that */
  onChanged(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async load(): Promise<void> {
    this.patterns = (await chrome.permissions.getAll()).origins ?? [];
  }

  private async follow(): Promise<void> {
    await this.load();
    for (const listener of this.listeners) listener();
  }
}

export const allowed = new Allowed();

/** The host of the page that a script runs in, without its port, as settings name it. */
export function hostOf(sender: chrome.runtime.MessageSender | undefined): string | null {
  return pageOf(sender)?.hostname ?? null;
}

/** The address of the page that a script runs in, as far as it is told: of a frame without one, that of its tab. */
function pageOf(sender: chrome.runtime.MessageSender | undefined): URL | null {
  for (const address of [sender?.origin, sender?.url, sender?.tab?.url]) {
    const page = address !== undefined && URL.canParse(address) ? new URL(address) : null;
    if (page !== null && page.host !== "") return page;
  }
  return null;
}
