declare module "folder:*#editor" {
  const found: readonly import("./content/editors/editor.ts").Editor[];
  export default found;
}

declare module "folder:*#site" {
  const found: readonly import("./content/sites/site.ts").Site[];
  export default found;
}
