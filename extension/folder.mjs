// Lets a module import what every file of a folder exports under one name:
//
//     import found from "folder:./*.ts#editor";
//
// gives the list of every `export const editor` beside it. Files without that export, tests included, are left out, so
// that a new site or editor is one new file and nothing else.
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** @returns {import("esbuild").Plugin} */
export function folderImports() {
  return {
    name: "folder",
    setup(build) {
      build.onResolve({ filter: /^folder:/ }, ({ path, resolveDir }) => {
        const [pattern, name] = path.slice("folder:".length).split("#");
        return { path: join(resolveDir, dirname(pattern)), namespace: "folder", pluginData: { name } };
      });
      build.onLoad({ filter: /.*/, namespace: "folder" }, async ({ path, pluginData: { name } }) => {
        const declares = new RegExp(`^export const ${name}\\b`, "m");
        const files = (await readdir(path)).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts")).sort();
        const sources = await Promise.all(files.map((file) => readFile(join(path, file), "utf8")));
        const exporting = files.filter((_, index) => declares.test(sources[index]));
        const imports = exporting.map((file, index) => `import { ${name} as item${index} } from "./${file}";`);
        const list = exporting.map((_, index) => `item${index}`).join(", ");
        return { contents: `${imports.join("\n")}\nexport default [${list}];\n`, resolveDir: path, watchDirs: [path] };
      });
    },
  };
}
