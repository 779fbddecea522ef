/** A document in Firefox, in a page or in a frame of it, by WebDriver BiDi. */

import { send, type Connection } from "./firefox_connection.ts";
import { innerOrigin } from "./session.ts";
import type { Frame, Overlay, Point } from "./session.ts";

interface RemoteNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly mode?: string;
    readonly children?: readonly RemoteNode[];
    readonly shadowRoot?: RemoteNode | null;
  };
}

type Evaluated =
  | { readonly type: "success"; readonly result: RemoteNode & { readonly value?: unknown } }
  | { readonly type: "exception"; readonly exceptionDetails: { readonly text: string } };

export class FirefoxFrame implements Frame {
  protected readonly connection: Connection;
  readonly context: string;
  readonly #parent: Frame | null;
  readonly #selector: string;

  constructor(connection: Connection, context: string, parent: Frame | null = null, selector = "") {
    this.connection = connection;
    this.context = context;
    this.#parent = parent;
    this.#selector = selector;
  }

  async evaluate<Values extends readonly unknown[], Result>(
    body: (...values: Values) => Result | Promise<Result>,
    ...values: Values
  ): Promise<Result> {
    return callFunction(this.connection, this.context, `async () => JSON.stringify(await (${body})(...${JSON.stringify(values)}))`, []);
  }

  async overlay(): Promise<Overlay | undefined> {
    const evaluated = await send<Evaluated>(this.connection, "script.evaluate", {
      expression: "[...document.querySelectorAll('html > *, dialog > *')]",
      target: { context: this.context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 1, includeShadowTree: "all" },
    });
    if (evaluated.type === "exception") throw new Error(evaluated.exceptionDetails.text);
    const root = (evaluated.result.value as RemoteNode[])
      .map((child) => child.value?.shadowRoot)
      .find((shadow) => shadow?.value?.mode === "closed");
    return root?.sharedId === undefined ? undefined : new FirefoxOverlay(this.connection, this.context, root.sharedId);
  }

  async frameOf(selector: string): Promise<Frame> {
    const evaluated = await send<Evaluated>(this.connection, "script.evaluate", {
      expression: `document.querySelector(${JSON.stringify(selector)})?.contentWindow`,
      target: { context: this.context },
      awaitPromise: false,
    });
    const context = evaluated.type === "exception" ? undefined : (evaluated.result.value as { context?: string } | undefined)?.context;
    if (context === undefined) throw new Error(`no frame ${selector}`);
    return new FirefoxFrame(this.connection, context, this, selector);
  }

  async origin(): Promise<Point> {
    if (this.#parent === null) return { x: 0, y: 0 };
    const around = await this.#parent.origin();
    const within = await this.#parent.evaluate(innerOrigin, this.#selector);
    return { x: around.x + within.x, y: around.y + within.y };
  }
}

class FirefoxOverlay implements Overlay {
  readonly #connection: Connection;
  readonly #context: string;
  readonly #root: string;

  constructor(connection: Connection, context: string, root: string) {
    this.#connection = connection;
    this.#context = context;
    this.#root = root;
  }

  async evaluate<Values extends readonly unknown[], Result>(
    body: (root: ShadowRoot, ...values: Values) => Result | Promise<Result>,
    ...values: Values
  ): Promise<Result> {
    const declaration = `async (root) => JSON.stringify(await (${body})(root, ...${JSON.stringify(values)}))`;
    return callFunction(this.#connection, this.#context, declaration, [{ sharedId: this.#root }]);
  }
}

async function callFunction<Result>(
  connection: Connection,
  context: string,
  declaration: string,
  values: readonly object[],
): Promise<Result> {
  const evaluated = await send<Evaluated>(connection, "script.callFunction", {
    functionDeclaration: declaration,
    arguments: values,
    target: { context },
    awaitPromise: true,
  });
  if (evaluated.type === "exception") throw new Error(evaluated.exceptionDetails.text);
  const { value } = evaluated.result;
  return (typeof value === "string" ? JSON.parse(value) : undefined) as Result;
}
