/** The engine that the extension carries, in Node: what it says of a draft is what the browser has to show. */

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import type { Advice, DraftInput, Environment, Marks, Reply, Request, Settings } from "../../../extension/src/protocol.ts";

interface Bindings {
  default(options: { module_or_path: Uint8Array }): Promise<unknown>;
  handle(request: Request, environment: Environment): Reply;
}

const built = join(import.meta.dirname, "../../../target/wasm");
const bindings = (await import(pathToFileURL(join(built, "engine/engine.js")).href)) as Bindings;
await bindings.default({ module_or_path: await readFile(join(built, "engine.wasm")) });

export interface Judgement {
  readonly advice: Advice;
  readonly marks: Marks;
}

export function judge(draft: DraftInput): Judgement {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // As the background passes them while nothing was chosen.
  const settings = {} as Settings;
  const reply = bindings.handle({ type: "analyse", draft }, { now: Date.now(), zone, people: [], settings });
  if (reply.type !== "advice") throw new Error(`the engine answered with ${reply.type}`);
  return reply;
}
