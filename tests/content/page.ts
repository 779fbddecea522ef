/** Runs a module of this folder in a page of the browser that is tested, where the extension is not. */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { folderImports } from "../../extension/folder.mjs";
import { openBrowser } from "../driver/open.ts";

/** Wide enough for no line to wrap. */
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Checks</title>
<style>body { margin: 0; width: 9000px; font: 16px/24px monospace }</style>
<div id="root" contenteditable></div>
<script src="/checks.js"></script>
`;

/** Each check's name with what went wrong, or with `null`. */
export type Outcomes = Record<string, string | null>;

/** @param file a module that exports `run`, without parameters, that gives the outcomes */
export async function inPage(file: string): Promise<Outcomes> {
  const code = await bundle(file);
  const server = createServer((request, response) => {
    const isCode = request.url === "/checks.js";
    response.setHeader("content-type", isCode ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8");
    response.end(isCode ? code : PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const session = await openBrowser({ headless: true, bare: true });
  try {
    const tab = await session.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await tab.evaluate(() => (window as unknown as { checks: { run(): Outcomes | Promise<Outcomes> } }).checks.run());
  } finally {
    await session.close();
    server.closeAllConnections();
    server.close();
  }
}

/** @param file a module beside `from` */
export async function bundle(file: string, from = import.meta.url): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, from))],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "checks",
    plugins: [folderImports()],
  });
  const code = outputFiles[0]?.text;
  if (code === undefined) throw new Error(`${file} gave no code`);
  return code;
}
