/** Servers that are other people's programs, each in a throw-away folder on loopback for as long as a test needs it. */

import { spawn } from "node:child_process";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "../e2e/support/until.ts";

/** Debian's user without rights: what root starts runs as that one where the program refuses to serve as root. */
export const NOBODY = { uid: 65_534, gid: 65_534, name: "nobody" } as const;

export interface Server {
  /** Ends it and waits until it has ended. */
  close(): Promise<void>;
}

export interface Program {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether it runs as {@link NOBODY} where the tests run as root. */
  readonly unprivileged?: boolean;
  /** Succeeds as soon as the server answers. */
  readonly answers: () => Promise<unknown>;
  /** Called when the program has ended. */
  readonly ended: () => Promise<void>;
}

/** Starts a program and waits until it answers. */
export async function startServer(program: Program): Promise<Server> {
  const { command } = program;
  const server = spawn(command, program.arguments, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...program.environment },
    ...(program.unprivileged === true && isRoot() && { uid: NOBODY.uid, gid: NOBODY.gid }),
  });
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
    await program.ended();
  };
  try {
    await until(async () => {
      if (server.exitCode !== null) throw new Error(`${command} has ended`);
      await program.answers();
    });
  } catch (error) {
    await close();
    throw new Error(`${command} does not answer: ${output}`, { cause: error });
  }
  return { close };
}

/** @returns the folder, and what removes it */
export async function throwAwayFolder(name: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), `daylight-${name}-`));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Lets an unprivileged program write there. */
export async function giveAway(folder: string): Promise<void> {
  if (isRoot()) await chown(folder, NOBODY.uid, NOBODY.gid);
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.on("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
