/** An HTTP proxy that lets requests to this machine through, refuses all others, and keeps the list of both. */

import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";

export interface Proxy {
  /** "127.0.0.1:PORT" */
  readonly address: string;
  /** Method and address of every request so far. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export async function startProxy(): Promise<Proxy> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { method = "", url = "", headers } = request;
    requests.push(`${method} ${url}`);
    if (!URL.canParse(url) || new URL(url).hostname !== "127.0.0.1") {
      response.writeHead(403).end();
      return;
    }
    const onward = send(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.writeHead(502).end());
    request.pipe(onward);
  });
  // What would be encrypted, and sockets.
  server.on("connect", (request, socket) => {
    requests.push(`CONNECT ${request.url ?? ""}`);
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((resolve, reject) => server.on("error", reject).listen(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
