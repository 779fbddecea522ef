/** What axe-core has against a page. */

import axe from "axe-core";
import type { Scope } from "../../driver/session.ts";

/** Every violation, as "rule: where". */
export async function accessFaults(scope: Scope): Promise<string[]> {
  // The pages' own policy forbids `eval`, but not what a debugger runs: the whole library goes in as one function.
  const body = new Function(`
    ${axe.source}
    return axe.run({ resultTypes: ["violations"] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" "))));
  `) as () => Promise<string[]>;
  return scope.evaluate(body);
}
