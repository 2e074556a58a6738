import { serve as listen } from "@hono/node-server";
import type { Hono } from "hono";

/**
 * Serves a stand-in on a port of this machine; resolves once it listens, with the port really taken (0 picks one).
 * Rejects with Node's error when the port cannot be had.
 */
export function serve(app: Pick<Hono, "fetch">, port: number): Promise<{ port: number; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: "127.0.0.1" }, (info) => {
      resolve({
        port: info.port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      });
    });
    server.once("error", reject);
  });
}
