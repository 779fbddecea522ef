/** Serves the pages that playground and tests use, on loopback, each under the strictest policy that it can live with. */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Nothing but the page's own files, no inline code, no strings as code. */
const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

export const EDITORS = ["textarea", "plain", "prosemirror", "quill", "lexical", "slate"] as const;
export type EditorName = (typeof EDITORS)[number];

export interface Pages {
  /** "http://127.0.0.1:PORT" */
  readonly origin: string;
  close(): Promise<void>;
}

interface File {
  readonly type: string;
  readonly content: string;
}

export async function servePages(port = 0): Promise<Pages> {
  const files = new Map<string, Promise<File>>();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (!files.has(path)) files.set(path, make(path));
    try {
      const { type, content } = (await files.get(path)) as File;
      response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "content-security-policy": STRICT });
      response.end(content);
    } catch (error) {
      if (!(error instanceof NoSuchFile)) console.error(error);
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve, reject) => server.on("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

class NoSuchFile extends Error {}

async function make(path: string): Promise<File> {
  const editor = EDITORS.find((name) => path === `/editors/${name}`);
  if (editor !== undefined) return { type: "text/html", content: editorPage(editor) };
  const bundled = BUNDLES[path];
  if (bundled !== undefined) return bundle(bundled);
  const page = PAGES[path];
  if (page !== undefined) return { type: "text/html", content: await readFile(local(page), "utf8") };
  throw new NoSuchFile(path);
}

/** Scripts and styles, by address. */
const BUNDLES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(EDITORS.map((name) => [`/editors/${name}.js`, `editors/${name}.${name === "slate" ? "tsx" : "ts"}`])),
  "/editors/editor.css": "editors/editor.css",
  "/playground/playground.js": "../playground/playground.ts",
  "/playground/playground.css": "../playground/playground.css",
};

const PAGES: Readonly<Record<string, string>> = {
  "/playground": "../playground/index.html",
};

function local(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

function editorPage(name: EditorName): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${name}</title>
<link rel="stylesheet" href="/editors/editor.css">
<script type="module" src="/editors/${name}.js"></script>
<main>
  <h1>${name}</h1>
  <div class="compose">
    <div id="editor"></div>
    <button type="button">Send</button>
  </div>
</main>
</html>
`;
}

async function bundle(entry: string): Promise<File> {
  const { outputFiles } = await build({
    entryPoints: [local(entry)],
    bundle: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const content = outputFiles[0]?.text;
  if (content === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return { type: entry.endsWith(".css") ? "text/css" : "text/javascript", content };
}
