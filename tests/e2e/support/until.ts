import { setTimeout } from "node:timers/promises";

/** How long a browser on a slow machine may take for anything that a test waits for, in milliseconds. */
const PATIENCE = 15_000;

/** Tries `check` until it no longer throws, and gives what it gives; gives up with its last complaint. */
export async function until<Result>(check: () => Result | Promise<Result>, patience = PATIENCE): Promise<Result> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await setTimeout(25);
    }
  }
}

/** What `find` finds, as soon as it finds anything. */
export async function found<Result>(what: string, find: () => Promise<Result | null | undefined>): Promise<Result> {
  return until(async () => {
    const result = await find();
    if (result === undefined || result === null) throw new Error(`there is no ${what}`);
    return result;
  });
}

/** What `read` gives, once it has given the same for a while: long enough for anything that moves to have moved on. */
export async function settled<Result>(read: () => Promise<Result>, quiet = 250): Promise<Result> {
  let last = await read();
  let since = Date.now();
  return until(async () => {
    const next = await read();
    if (JSON.stringify(next) !== JSON.stringify(last)) {
      last = next;
      since = Date.now();
    }
    if (Date.now() - since < quiet) throw new Error(`it does not settle: ${JSON.stringify(next)}`);
    return next;
  });
}
