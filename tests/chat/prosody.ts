/** A chat server of its own: Prosody on loopback, from a throw-away configuration and data folder. */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freePort, startServer, throwAwayFolder } from "../servers/server.ts";

export interface ChatServer {
  /** Where a browser connects: "ws://127.0.0.1:PORT/xmpp-websocket". */
  readonly websocket: string;
  close(): Promise<void>;
}

export const DOMAIN = "localhost";
export const PASSWORD = "only-on-loopback";

/** Starts a server on which these users have an account with {@link PASSWORD} and know each other. */
export async function startChatServer(users: readonly string[]): Promise<ChatServer> {
  const { folder, remove } = await throwAwayFolder("prosody");
  const accounts = join(folder, "data", DOMAIN, "accounts");
  await mkdir(accounts, { recursive: true });
  const rosters = join(folder, "data", DOMAIN, "roster");
  await mkdir(rosters, { recursive: true });
  for (const user of users) {
    await writeFile(join(accounts, `${user}.dat`), `return { ["password"] = "${PASSWORD}" };\n`);
    const contacts = users.filter((other) => other !== user).map(contact);
    await writeFile(join(rosters, `${user}.dat`), `return { [false] = { version = 1 }; ${contacts.join(" ")} };\n`);
  }
  const port = await freePort();
  const configuration = join(folder, "prosody.cfg.lua");
  await writeFile(configuration, configure(folder, port));

  const server = await startServer({
    command: "prosody",
    arguments: ["--config", configuration, "--foreground"],
    answers: () => fetch(`http://127.0.0.1:${port}/xmpp-websocket`),
    ended: remove,
  });
  return { websocket: `ws://127.0.0.1:${port}/xmpp-websocket`, close: server.close };
}

function contact(user: string): string {
  return `["${user}@${DOMAIN}"] = { subscription = "both"; groups = {} };`;
}

function configure(folder: string, port: number): string {
  return `
-- In a container there may be no other user; the server hears loopback only and lives for one test.
run_as_root = true
pidfile = "${folder}/prosody.pid"
data_path = "${folder}/data"
log = { warn = "*console" }
modules_enabled = { "saslauth", "roster", "disco", "pep", "presence", "message", "iq", "c2s", "websocket", "carbons" }
modules_disabled = { "s2s" }
certificates = "${folder}"
interfaces = { "127.0.0.1" }
c2s_ports = {}
c2s_direct_tls_ports = {}
s2s_ports = {}
http_interfaces = { "127.0.0.1" }
http_ports = { ${port} }
https_ports = {}
consider_websocket_secure = true
authentication = "internal_plain"
http_host = "127.0.0.1"
http_default_host = "${DOMAIN}"
VirtualHost "${DOMAIN}"
`;
}
