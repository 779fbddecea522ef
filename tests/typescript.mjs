// Lets Node run TypeScript: `node --import ./tests/typescript.mjs --test tests/unit/some.test.ts`.
// Node does so by itself from 22.18 on; the oldest one supported here, 20, does not. Types are erased, never checked:
// that is what `tsc` is for.
import { register } from "node:module";

register("./typescript-loader.mjs", import.meta.url);
