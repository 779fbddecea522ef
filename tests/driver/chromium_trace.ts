/** What Chromium's main threads do, as its own tracing tells. */

import type { CDPSession } from "playwright-core";

export interface TraceEvent {
  readonly name: string;
  /** The thread. */
  readonly tid: number;
  readonly pid: number;
  /** "X" is a whole event with a duration. */
  readonly ph: string;
  /** Since when, in microseconds. */
  readonly ts: number;
  /** For how long, in microseconds. */
  readonly dur?: number;
  readonly args: {
    readonly data?: {
      readonly url?: string;
      readonly fileName?: string;
      readonly functionName?: string;
      readonly stackTrace?: readonly { readonly url: string }[];
    };
  };
}

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "disabled-by-default-devtools.timeline.stack", "toplevel"];

/** Everything that happened in a page's process while `work` was done. */
export async function trace(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  session.on("Tracing.dataCollected", collect);
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: CATEGORIES } });
  try {
    await work();
  } finally {
    const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
    await session.send("Tracing.end");
    await complete;
    session.off("Tracing.dataCollected", collect);
  }
  return events;
}

/** The events that show a script at work: called by anything, or asking to be called later. */
export const RUNS: ReadonlySet<string> = new Set(["FunctionCall", "TimerInstall", "RequestAnimationFrame", "RequestIdleCallback"]);

/** Whether a script of an extension did it, or asked for it. */
export function isOfExtension({ args: { data } }: TraceEvent): boolean {
  const addresses = [data?.url, data?.fileName, data?.stackTrace?.[0]?.url];
  return addresses.some((address) => address?.startsWith("chrome-extension://") === true);
}
