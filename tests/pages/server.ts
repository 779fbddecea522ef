/** Serves the pages that playground and tests use, on loopback, each under the strictest policy that it can live with. */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { EDITOR_NAMES, EDITORS, type EditorName } from "./editor_names.ts";

/** Says of a style sheet that a script makes that it is the page's own. */
const NONCE = "c3R5bGVz";

/** Nothing but the page's own files, no inline code, no strings as code. */
const STRICT = `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${NONCE}'; img-src data:; require-trusted-types-for 'script'`;

/** What Converse.js needs: its styles, pictures and fonts, and the chat server. */
const CHAT =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self' ws://127.0.0.1:*";

/** A page that tests build frames, styles and shadow trees into. */
const OPEN = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; frame-src 'self' http://localhost:*";

/** The pages that can't live with the strictest policy. */
const POLICIES: Readonly<Record<string, string>> = { "/chat": CHAT, "/living": OPEN };

const WITH_REACT: readonly EditorName[] = ["textarea-react", "slate", "draft"];

export interface Pages {
  /** "http://127.0.0.1:PORT" */
  readonly origin: string;
  close(): Promise<void>;
}

interface File {
  readonly type: string;
  readonly content: string | Buffer;
}

export async function servePages(port = 0): Promise<Pages> {
  const files = new Map<string, Promise<File>>();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (!files.has(path)) files.set(path, make(path));
    try {
      const { type, content } = (await files.get(path)) as File;
      response.writeHead(200, { "content-type": type, "content-security-policy": POLICIES[path] ?? STRICT });
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
  const editor = EDITOR_NAMES.find((name) => path === `/editors/${name}`);
  if (editor !== undefined) return { type: TYPES[".html"], content: editorPage(editor) };
  const bundled = BUNDLES[path];
  if (bundled !== undefined) return bundle(bundled);
  const page = PAGES[path];
  if (page !== undefined) return { type: TYPES[".html"], content: await readFile(local(page), "utf8") };
  if (path.startsWith("/converse/")) return packaged(path.slice("/converse/".length));
  throw new NoSuchFile(path);
}

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
} as const;

/** Scripts and styles, by address. */
const BUNDLES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(EDITOR_NAMES.map((name) => [`/editors/${name}.js`, `editors/${name}.${WITH_REACT.includes(name) ? "tsx" : "ts"}`])),
  "/editors/editor.css": "editors/editor.css",
  "/playground/playground.js": "../playground/playground.ts",
  "/playground/playground.css": "../playground/playground.css",
  "/chat/client.js": "../chat/client.ts",
};

const PAGES: Readonly<Record<string, string>> = {
  "/chat": "../chat/client.html",
  "/decoys": "decoys.html",
  "/living": "living.html",
  "/many": "many.html",
  "/playground": "../playground/index.html",
};

function local(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

function editorPage(name: EditorName): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="csp-nonce" content="${NONCE}">
<title>${EDITORS[name]}</title>
<link rel="stylesheet" href="/editors/editor.css">
<script type="module" src="/editors/${name}.js"></script>
<main>
  <h1>${EDITORS[name]}</h1>
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
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
  });
  const content = outputFiles[0]?.text;
  if (content === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return { type: TYPES[entry.endsWith(".css") ? ".css" : ".js"], content };
}

/** A file that Converse.js brings along. */
async function packaged(file: string): Promise<File> {
  if (file.includes("..")) throw new NoSuchFile(file);
  try {
    return { type: typeOf(file), content: await readFile(local(`../../node_modules/converse.js/dist/${file}`)) };
  } catch (error) {
    throw new NoSuchFile(file, { cause: error });
  }
}

function typeOf(file: string): string {
  const ending = extname(file);
  return ending in TYPES ? TYPES[ending as keyof typeof TYPES] : "application/octet-stream";
}
