import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface WebServer {
  port: number;
  /** Takes nothing new, answers what is under way, and ends every connection; cuts off what lasts longer than the grace. */
  stop(): Promise<void>;
}

/** Longer than any honest answer takes. */
const GRACE_MS = 15_000;

/** Listens on a port; 0 takes a free one. Throws the system's EADDRINUSE where it is taken. */
export async function openWebServer(listener: RequestListener, port: number, graceMs = GRACE_MS): Promise<WebServer> {
  let stopping = false;
  const server = createServer((request, response) => {
    // A client that keeps its connection busy would otherwise hold up the stop for as long as it likes.
    if (stopping) response.setHeader("connection", "close");
    listener(request, response);
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  await listening(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      stopping = true;
      return closed(server, graceMs);
    },
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => resolve());
  });
}

function closed(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
