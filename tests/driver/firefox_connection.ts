/** Firefox's end of WebDriver BiDi. */

/** The part of a WebDriver BiDi connection that is used here; Puppeteer has it and does not declare it. */
export interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

export interface BrowsingContext {
  readonly context: string;
  readonly url: string;
  readonly children: readonly BrowsingContext[] | null;
}

export async function send<Result>(connection: Connection, method: string, parameters: object): Promise<Result> {
  return (await connection.send(method, parameters)).result as Result;
}
