import { connect, createServer, type Socket } from "node:net";
import { pause } from "./child.ts";

const ATTEMPTS = 200;
const PAUSE_MS = 25;

export interface Balancer {
  close: () => Promise<void>;
}

/**
 * What stands in front of several web processes anywhere: hands each connection to one that listens, in turn, and waits
 * a few seconds where none does. It knows nothing of HTTP, so a process that dies takes its connections with it.
 */
export function startBalancer(port: number, targets: readonly number[]): Promise<Balancer> {
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer((client) => {
    hold(open, client);
    void reach(() => targets[(turn += 1) % targets.length] ?? 0, client).then((upstream) => {
      if (!upstream) return client.destroy();
      hold(open, upstream);
      client.pipe(upstream).pipe(client);
      client.once("close", () => upstream.destroy());
      upstream.once("close", () => client.destroy());
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () =>
      resolve({
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            for (const socket of open) socket.destroy();
          }),
      }),
    );
  });
}

function hold(open: Set<Socket>, socket: Socket): void {
  open.add(socket);
  // Its close follows, and that is what counts.
  socket.on("error", () => undefined);
  socket.once("close", () => open.delete(socket));
}

async function reach(next: () => number, client: Socket): Promise<Socket | null> {
  for (let attempt = 0; attempt < ATTEMPTS && !client.destroyed; attempt += 1) {
    const socket = await connected(next());
    if (socket) return socket;
    await pause(PAUSE_MS);
  }
  return null;
}

const connected = (port: number): Promise<Socket | null> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(socket));
    socket.once("error", () => resolve(null));
  });
