/** A mail server of its own: Dovecot's IMAP on loopback, without rights, from a throw-away configuration. */

import { mkdir, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { freePort, giveAway, isRoot, NOBODY, startServer, throwAwayFolder } from "../servers/server.ts";

export interface MailServer {
  readonly port: number;
  close(): Promise<void>;
}

export const PASSWORD = "only-on-loopback";

/** Starts a server that has one mailbox, with these messages in its inbox; everybody signs in with {@link PASSWORD}. */
export async function startMailServer(user: string, inbox: readonly string[]): Promise<MailServer> {
  const { folder, remove } = await throwAwayFolder("dovecot");
  const maildir = join(folder, "mail", user);
  const made = [folder, join(folder, "mail"), maildir, ...["cur", "new", "tmp"].map((part) => join(maildir, part))];
  for (const each of made) {
    await mkdir(each, { recursive: true });
    await giveAway(each);
  }
  for (const [index, message] of inbox.entries()) {
    const file = join(maildir, "cur", `${1_700_000_000 + index}.M${index}.localhost:2,S`);
    await writeFile(file, message.replaceAll("\n", "\r\n"));
    await giveAway(file);
  }
  const port = await freePort();
  const configuration = join(folder, "dovecot.conf");
  await writeFile(configuration, configure(folder, port));
  const server = await startServer({
    command: "/usr/sbin/dovecot",
    arguments: ["-F", "-c", configuration],
    unprivileged: true,
    answers: () => greeted(port),
    ended: remove,
  });
  return { port, close: server.close };
}

function configure(folder: string, port: number): string {
  const user = isRoot() ? NOBODY.name : userInfo().username;
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = /dev/stderr
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${user}
default_login_user = ${user}
default_internal_group =
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%n
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${user} gid=${isRoot() ? NOBODY.gid : userInfo().gid} home=${folder}/mail/%n
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
}

async function greeted(port: number): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  try {
    await new Promise<void>((resolve, reject) => {
      socket.on("error", reject);
      socket.on("data", (greeting) => (greeting.toString().startsWith("* OK") ? resolve() : reject(new Error(greeting.toString()))));
    });
  } finally {
    socket.destroy();
  }
}
