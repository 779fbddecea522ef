/** A worker of Chromium, which Playwright does not open for the debugging protocol. */

import type { CDPSession } from "playwright-core";

/** How many objects of a class are alive in a worker. */
export async function countIn(session: CDPSession, targetId: string, kind: string): Promise<number> {
  const worker = await attach(session, targetId);
  const { result } = await worker<{ result: { objectId: string } }>("Runtime.evaluate", { expression: `${kind}.prototype` });
  const { objects } = await worker<{ objects: { objectId: string } }>("Runtime.queryObjects", { prototypeObjectId: result.objectId });
  const { result: length } = await worker<{ result: { value: number } }>("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return this.length; }",
    returnByValue: true,
  });
  await worker("Runtime.releaseObject", { objectId: objects.objectId });
  return length.value;
}

type Send = <Result>(method: string, params: object) => Promise<Result>;

/** Speaks to a target through the session of another, by messages within messages. */
async function attach(session: CDPSession, targetId: string): Promise<Send> {
  const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
  let last = 0;
  return (method, params) => {
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      const hear = ({ sessionId: from, message }: { sessionId: string; message: string }): void => {
        const answer = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } };
        if (from !== sessionId || answer.id !== id) return;
        session.off("Target.receivedMessageFromTarget", hear);
        if (answer.error === undefined) resolve(answer.result as never);
        else reject(new Error(`${method}: ${answer.error.message}`));
      };
      session.on("Target.receivedMessageFromTarget", hear);
      session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) }).catch(reject);
    });
  };
}
