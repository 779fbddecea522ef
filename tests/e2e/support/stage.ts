/** What the tests of a file are played on. */

import { after } from "node:test";
import { openBrowser } from "../../driver/open.ts";
import type { Session } from "../../driver/session.ts";
import { servePages, type Pages } from "../../pages/server.ts";

export interface Stage {
  readonly pages: Pages;
  readonly session: Session;
}

/** The pages and a browser with the extension, for as long as the tests of the calling file run. */
export async function openStage(): Promise<Stage> {
  const pages = await servePages();
  after(() => pages.close());
  const session = await openBrowser();
  after(() => session.close());
  return { pages, session };
}
