/** A document in Chromium, in a page or in a frame of it, by the DevTools protocol. */

import type { CDPSession, Page } from "playwright-core";
import { innerOrigin } from "./session.ts";
import type { Frame, Overlay, Point } from "./session.ts";

/** What the protocol says of a node. */
interface DomNode {
  readonly backendNodeId: number;
  readonly localName?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly shadowRootType?: string;
  readonly contentDocument?: DomNode;
}

/** The first closed shadow root of a document, not looking into its frames. */
function closedShadow(node: DomNode): DomNode | undefined {
  for (const shadow of node.shadowRoots ?? []) if (shadow.shadowRootType === "closed") return shadow;
  for (const child of node.children ?? []) {
    const found = closedShadow(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

export class ChromiumFrame implements Frame {
  protected readonly session: CDPSession;
  protected readonly page: Page;
  readonly #parent: Frame | null;
  readonly #selector: string;
  /** The document, where it shares the session with the one around it. */
  readonly #document: number | null;

  constructor(session: CDPSession, page: Page, parent: Frame | null = null, selector = "", document: number | null = null) {
    this.session = session;
    this.page = page;
    this.#parent = parent;
    this.#selector = selector;
    this.#document = document;
  }

  async evaluate<Values extends readonly unknown[], Result>(
    body: (...values: Values) => Result | Promise<Result>,
    ...values: Values
  ): Promise<Result> {
    // Not by `page.evaluate`, whose helper is code that a page's own policy may refuse.
    const call = `(${body})(...${JSON.stringify(values)})`;
    const how = { awaitPromise: true, returnByValue: true, userGesture: false };
    const { result, exceptionDetails } =
      this.#document === null
        ? await this.session.send("Runtime.evaluate", { expression: call, ...how })
        : await this.session.send("Runtime.callFunctionOn", {
            objectId: await this.#objectOf(this.#document),
            functionDeclaration: `function () { return ${call}; }`,
            ...how,
          });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Result;
  }

  async overlay(): Promise<Overlay | undefined> {
    const shadow = closedShadow(await this.#tree());
    return shadow && new ChromiumOverlay(this.session, await this.#objectOf(shadow.backendNodeId));
  }

  async frameOf(selector: string): Promise<Frame> {
    const around = this.#document === null ? "document" : "this";
    const expression = `${around}.querySelector(${JSON.stringify(selector)})`;
    const { result } =
      this.#document === null
        ? await this.session.send("Runtime.evaluate", { expression })
        : await this.session.send("Runtime.callFunctionOn", {
            objectId: await this.#objectOf(this.#document),
            functionDeclaration: `function () { return ${expression}; }`,
          });
    if (result.objectId === undefined) throw new Error(`no frame ${selector}`);
    const { node } = await this.session.send("DOM.describeNode", { objectId: result.objectId, depth: 1, pierce: true });
    const { contentDocument } = node as DomNode;
    if (contentDocument !== undefined) {
      return new ChromiumFrame(this.session, this.page, this, selector, contentDocument.backendNodeId);
    }
    // The frame of another site has a process and a session of its own.
    const frame = await (await this.page.$(selector))?.contentFrame();
    if (frame === null || frame === undefined) throw new Error(`no frame ${selector}`);
    return new ChromiumFrame(await this.page.context().newCDPSession(frame), this.page, this, selector);
  }

  async origin(): Promise<Point> {
    if (this.#parent === null) return { x: 0, y: 0 };
    const around = await this.#parent.origin();
    const within = await this.#parent.evaluate(innerOrigin, this.#selector);
    return { x: around.x + within.x, y: around.y + within.y };
  }

  async #tree(): Promise<DomNode> {
    if (this.#document === null) return (await this.session.send("DOM.getDocument", { depth: -1, pierce: true })).root as DomNode;
    const { node } = await this.session.send("DOM.describeNode", { backendNodeId: this.#document, depth: -1, pierce: true });
    return node as DomNode;
  }

  async #objectOf(backendNodeId: number): Promise<string> {
    const { object } = await this.session.send("DOM.resolveNode", { backendNodeId });
    return object.objectId ?? "";
  }
}

class ChromiumOverlay implements Overlay {
  readonly #session: CDPSession;
  readonly #root: string;

  constructor(session: CDPSession, root: string) {
    this.#session = session;
    this.#root = root;
  }

  async evaluate<Values extends readonly unknown[], Result>(
    body: (root: ShadowRoot, ...values: Values) => Result | Promise<Result>,
    ...values: Values
  ): Promise<Result> {
    const { result, exceptionDetails } = await this.#session.send("Runtime.callFunctionOn", {
      objectId: this.#root,
      functionDeclaration: `function () { return (${body})(this, ...${JSON.stringify(values)}); }`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Result;
  }
}
