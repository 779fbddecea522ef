/** The engine as wasm-bindgen binds it, with the types that it has in Rust. */
declare module "engine" {
  import type { Environment, Reply, Request } from "../protocol.ts";

  /** Fetches and compiles the module; everything else waits for it. */
  export default function init(options: { module_or_path: string }): Promise<unknown>;
  /** Answers a request; the same request in the same environment always has the same answer. */
  export function handle(request: Request, environment: Environment): Reply;
}
