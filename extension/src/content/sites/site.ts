/** What is known of a site beyond what the generic path finds out. One file each beside this one. */

import type { Channel } from "../../protocol.ts";

export interface Site {
  readonly name: string;
  /** The hosts that it lives on; `*.` in front stands for any number of labels. */
  readonly hosts: readonly string[];
  /** The beginning of the path that it lives on, where the host has other things too. */
  readonly path?: string;
  /** What is written there. */
  readonly channel: Channel;
}
