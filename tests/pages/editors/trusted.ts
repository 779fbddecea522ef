/** Lets an editor build its page through `innerHTML`, as a site that uses it has to. Imported before the editor. */

declare global {
  interface Window {
    // Not yet in TypeScript's own declarations.
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createHTML(html: string): string }): unknown;
    };
  }
}

window.trustedTypes?.createPolicy("default", { createHTML: (html) => html });
