// Bundles the scripts, one file for each place that a browser runs one in:
//
//     node extension/bundle.mjs FOLDER [--readable]
//
// `cargo xtask build` calls it, after it has put the bindings of the wasm modules under target/wasm.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import { folderImports } from "./folder.mjs";

const [folder, ...options] = process.argv.slice(2);
const readable = options.includes("--readable");
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, "extension/src");
const bindings = join(root, "target/wasm");

/**
 * The reactive library clones static markup from a `<template>`, which its bindings fill by `innerHTML`. A parser that runs no
 * script does the same, and the stores' linters need not be told that this markup is our own.
 *
 * @returns {import("esbuild").Plugin}
 */
function parsedTemplates() {
  return {
    name: "parsed templates",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]target[\\/]wasm[\\/]ui[\\/]ui\.js$/ }, async ({ path }) => {
        const bindings = await readFile(path, "utf8");
        const contents = bindings.replaceAll(
          /(\w+)\.innerHTML = (.+);/g,
          '$1.content.replaceChildren(...new DOMParser().parseFromString($2, "text/html").body.childNodes);',
        );
        return { contents, loader: "js" };
      });
    },
  };
}

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  minify: !readable,
  sourcemap: readable ? "inline" : false,
  // The oldest browsers that the manifest admits.
  target: ["chrome121", "firefox140"],
  alias: { engine: join(bindings, "engine/engine.js"), ui: join(bindings, "ui/ui.js") },
  loader: { ".css": "text" },
  plugins: [folderImports(), parsedTemplates()],
};

await Promise.all([
  // The manifest names this one, and a content script named there is a classic script.
  build({ ...common, format: "iife", entryPoints: [join(source, "content/bootstrap.ts")], outfile: join(folder, "bootstrap.js") }),
  // `import()` from the bootstrap loads this one: a single file, because its own relative imports would fail in Chromium.
  build({ ...common, format: "esm", entryPoints: [join(source, "content/index.ts")], outfile: join(folder, "content.js") }),
  build({ ...common, format: "esm", entryPoints: [join(source, "background/index.ts")], outfile: join(folder, "background.js") }),
  // The pages are Rust; this starts them.
  build({ ...common, format: "esm", entryPoints: [join(source, "pages/load.ts")], outfile: join(folder, "pages/load.js") }),
]);
