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
  /** How much of that the thread itself worked, in microseconds: a busy machine lets it wait. */
  readonly tdur?: number;
  readonly args: {
    readonly data?: {
      readonly type?: string;
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

/** What a thread did from one turn of its loop to the next. */
export interface Task {
  /** In milliseconds of the thread's own work. */
  readonly work: number;
  /** How much of it scripts of an extension did, with all that they made the browser do meanwhile. */
  readonly ours: number;
}

/** The tasks of the main thread that heard the keys. */
export function tasksOfPage(events: readonly TraceEvent[]): Task[] {
  const key = events.find(({ name, args }) => name === "EventDispatch" && args.data?.type === "keydown");
  if (key === undefined) throw new Error("no key was pressed");
  const whole = events.filter(({ pid, tid, ph }) => pid === key.pid && tid === key.tid && ph === "X");
  const ours = outermost(whole.filter(isOfExtension));
  return whole
    .filter(({ name }) => name === "RunTask")
    .map((task) => ({ work: milliseconds(task), ours: ours.filter((each) => isWithin(each, task)).reduce((sum, each) => sum + milliseconds(each), 0) }));
}

/** Those of some events that none of the others holds. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const byStart = events.toSorted((one, other) => one.ts - other.ts || endOf(other) - endOf(one));
  const found: TraceEvent[] = [];
  for (const event of byStart) if (!found.some((each) => isWithin(event, each))) found.push(event);
  return found;
}

function isWithin(inner: TraceEvent, outer: TraceEvent): boolean {
  return inner.ts >= outer.ts && endOf(inner) <= endOf(outer);
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}

function milliseconds({ tdur = 0 }: TraceEvent): number {
  return tdur / 1000;
}
