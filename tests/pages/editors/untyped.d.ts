// Packages that declare no types; the pages use this much of them.

declare module "quill1/dist/quill.js" {
  export { default } from "quill/quill.js";
}

declare module "trix" {}
