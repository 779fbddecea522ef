/** Takes every mail that is sent to it, and keeps it. */

import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export interface Mail {
  /** Whom the envelope is addressed to. */
  readonly recipients: readonly string[];
  readonly subject: string;
  /** The plain-text part, with "\n" for line breaks and without the one that ends the mail. */
  readonly text: string;
  /** The HTML part, or nothing. */
  readonly html: string | undefined;
}

export interface Sink {
  readonly port: number;
  readonly received: readonly Mail[];
  close(): Promise<void>;
}

export async function startSink(): Promise<Sink> {
  const received: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        PostalMime.parse(Buffer.concat(chunks)).then((email) => {
          received.push(mail(email, session.envelope.rcptTo.map(({ address }) => address)));
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function mail({ subject = "", text = "", html }: Email, recipients: readonly string[]): Mail {
  return { recipients, subject, text: text.replaceAll("\r\n", "\n").replace(/\n$/, ""), html };
}
