/** Roundcube as Debian packages it, on PHP's own server, with a mail server and a sink for what it sends. */

import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort, giveAway, startServer, throwAwayFolder } from "../servers/server.ts";
import { startMailServer } from "./dovecot.ts";
import { startSink, type Mail } from "./sink.ts";

export interface Webmail {
  /** "http://127.0.0.1:PORT" */
  readonly origin: string;
  /** Everything that was sent, in order. */
  readonly sent: readonly Mail[];
  close(): Promise<void>;
}

/** Where Debian puts the program and what of its configuration is not the installation's own. */
const INSTALLED = "/var/lib/roundcube";
const DEFAULTS = "/etc/roundcube";

/** Starts a webmail with one mailbox, which has these messages. */
export async function startWebmail(user: string, inbox: readonly string[]): Promise<Webmail> {
  const mailServer = await startMailServer(user, inbox);
  const sink = await startSink();
  const { folder, remove } = await throwAwayFolder("roundcube");
  const files = await configure(folder, mailServer.port, sink.port);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = await startServer({
    command: "php",
    arguments: ["-S", `127.0.0.1:${port}`, "-t", join(INSTALLED, "public_html")],
    environment: { ROUNDCUBE_CONFIG_DIR: files },
    unprivileged: true,
    answers: async () => {
      const { ok, status } = await fetch(origin);
      if (!ok) throw new Error(`it answers with ${status}`);
    },
    ended: remove,
  });
  return {
    origin,
    sent: sink.received,
    close: async () => {
      await server.close();
      await sink.close();
      await mailServer.close();
    },
  };
}

/** @returns the folder that Roundcube is to read its configuration from */
async function configure(folder: string, imapPort: number, smtpPort: number): Promise<string> {
  const files = join(folder, "config");
  const data = join(folder, "data");
  for (const each of [folder, files, data]) {
    await mkdir(each, { recursive: true });
    await giveAway(each);
  }
  for (const name of ["defaults.inc.php", "mimetypes.php"]) await symlink(join(DEFAULTS, name), join(files, name));
  const database = join(data, "roundcube.sqlite");
  await promisify(execFile)("php", [
    "-r",
    "[, $file, $schema] = $argv; (new PDO('sqlite:' . $file))->exec(file_get_contents($schema));",
    database,
    join(INSTALLED, "SQL/sqlite.initial.sql"),
  ]);
  await giveAway(database);
  await writeFile(join(files, "config.inc.php"), settings(data, database, imapPort, smtpPort));
  return files;
}

function settings(data: string, database: string, imapPort: number, smtpPort: number): string {
  return `<?php
$config['db_dsnw'] = 'sqlite:///${database}?mode=0600';
$config['imap_host'] = '127.0.0.1:${imapPort}';
$config['smtp_host'] = '127.0.0.1:${smtpPort}';
$config['smtp_user'] = '';
$config['smtp_pass'] = '';
$config['mail_domain'] = 'example.org';
$config['username_domain'] = 'example.org';
$config['des_key'] = 'for-one-test-on-loopback';
$config['log_driver'] = 'file';
$config['log_dir'] = '${data}/';
$config['temp_dir'] = '${data}/';
$config['session_lifetime'] = 60;
$config['create_default_folders'] = true;
$config['enable_spellcheck'] = false;
$config['plugins'] = [];
$config['skin'] = 'elastic';
$config['language'] = 'en_US';
// Replies begin above what they quote.
$config['reply_mode'] = 1;
// Lines as they were written, so that what arrives can be compared with what was seen.
$config['send_format_flowed'] = false;
$config['line_length'] = 998;
`;
}
