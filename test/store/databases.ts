import { afterAll, beforeAll, describe } from "vitest";
import { systemClock, type Clock } from "../../server/platform/clock.ts";
import { openEmbedded, openServer, type Database } from "../../server/platform/database.ts";
import { systemIds } from "../../server/platform/ids.ts";
import { createLog } from "../../server/platform/log.ts";
import { createSecrets } from "../../server/platform/secrets.ts";
import { openJobs } from "../../server/store/jobs.ts";
import { openStore, type Store } from "../../server/store/index.ts";
import { startPostgres } from "./postgres-server.ts";

export { startPostgres } from "./postgres-server.ts";

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
