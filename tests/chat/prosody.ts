/** A chat server of its own: Prosody on loopback, from a throw-away configuration and data folder. */

import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "../e2e/support/until.ts";

export interface ChatServer {
  /** Where a browser connects: "ws://127.0.0.1:PORT/xmpp-websocket". */
  readonly websocket: string;
  close(): Promise<void>;
}

export const DOMAIN = "localhost";
export const PASSWORD = "only-on-loopback";

/** Starts a server on which these users have an account with {@link PASSWORD} and know each other. */
export async function startChatServer(users: readonly string[]): Promise<ChatServer> {
  const folder = await mkdtemp(join(tmpdir(), "daylight-prosody-"));
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

  const server = spawn("prosody", ["--config", configuration, "--foreground"], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text: Buffer) => (output += text.toString()));
  const ended = new Promise<void>((resolve) => {
    server.on("error", (error) => {
      output += error.message;
      resolve();
    });
    server.on("exit", () => resolve());
  });
  const close = async (): Promise<void> => {
    server.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await until(async () => {
      if (server.exitCode !== null) throw new Error("Prosody has ended");
      await fetch(`http://127.0.0.1:${port}/xmpp-websocket`);
    });
  } catch (error) {
    await close();
    throw new Error(`Prosody does not answer: ${output}`, { cause: error });
  }
  return { websocket: `ws://127.0.0.1:${port}/xmpp-websocket`, close };
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

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.on("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
