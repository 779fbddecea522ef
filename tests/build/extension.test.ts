/** What is shipped: its size, its rights, and what it must not contain. Looks at what `cargo xtask build` made. */

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";

const TARGET = join(import.meta.dirname, "../../target");

for (const browser of ["chromium", "firefox"]) {
  describe(browser, () => {
    const folder = join(TARGET, "extension", browser);
    const read = (file: string): Promise<Buffer> => readFile(join(folder, file));
    const manifest = async (): Promise<chrome.runtime.ManifestV3> =>
      JSON.parse((await read("manifest.json")).toString()) as chrome.runtime.ManifestV3;

    test("the bootstrap, which every frame gets, has at most 1.5 kB", async () => {
      const { length } = await read("bootstrap.js");
      assert.ok(length > 0 && length <= 1500, `it has ${length} bytes`);
    });

    test("the engine has at most 450 kB as it is packed", async () => {
      const { length } = gzipSync(await read("engine.wasm"), { level: 9 });
      assert.ok(length <= 450_000, `it has ${length} bytes`);
    });

    test("its pages may connect to nothing", async () => {
      const { content_security_policy: policy } = await manifest();
      const directives = (policy?.extension_pages ?? "").split(";").map((directive) => directive.trim());
      assert.ok(directives.includes("default-src 'none'"));
      assert.ok(directives.includes("connect-src 'none'"));
      assert.ok(directives.includes("script-src 'self' 'wasm-unsafe-eval'"));
    });

    test("it asks for storage and nothing else, and says that it collects nothing", async () => {
      const { permissions, host_permissions, browser_specific_settings } = (await manifest()) as chrome.runtime.ManifestV3 & {
        browser_specific_settings: { gecko: { data_collection_permissions: { required: string[] } } };
      };
      assert.deepEqual(permissions, ["storage"]);
      assert.deepEqual(host_permissions ?? [], []);
      assert.deepEqual(browser_specific_settings.gecko.data_collection_permissions.required, ["none"]);
    });

    test("it runs on no page of this machine; what the tests load does", async () => {
      const loopback = /127\.0\.0\.1|localhost/;
      for (const file of await filesUnder(folder)) {
        if (/\.(js|json|html|css)$/.test(file)) assert.doesNotMatch(await readFile(file, "utf8"), loopback, file);
      }
      assert.match(await readFile(join(TARGET, "extension-on-loopback", browser, "manifest.json"), "utf8"), loopback);
    });

    test("it holds no source, no source map and no script that is not ours", async () => {
      const files = (await filesUnder(folder)).map((file) => file.slice(folder.length + 1));
      assert.deepEqual(files.filter((file) => /\.(ts|mjs|map|toml)$|tsconfig/.test(file)), []);
      for (const file of files.filter((each) => each.endsWith(".html"))) {
        assert.doesNotMatch((await read(file)).toString(), /https?:\/\/|<script(?![^>]*\ssrc=)|\sstyle=/, file);
      }
    });
  });
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
