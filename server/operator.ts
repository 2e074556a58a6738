import { readConfig, type Config } from "./config.ts";
import { systemClock, type Clock } from "./platform/clock.ts";
import { openEmbedded, openServer } from "./platform/database.ts";
import { systemIds } from "./platform/ids.ts";
import { createLog } from "./platform/log.ts";
import { createSecrets } from "./platform/secrets.ts";
import { sealingKeysFor } from "./sealing-keys.ts";
import { openJobs } from "./store/jobs.ts";
import { openStore, type Store } from "./store/index.ts";

export interface Operator {
  config: Config;
  clock: Clock;
  store: Store;
  close(): Promise<void>;
}

/**
 * The store for one command of an operator's, beside the processes that serve: on a PostgreSQL server both work at once;
 * the embedded database belongs to one process, and says so where the app has it.
 */
export async function openOperator(env: Record<string, string | undefined>): Promise<Operator> {
  const config = readConfig(env);
  const clock = systemClock();
  const ids = systemIds();
  const secrets = createSecrets(sealingKeysFor(config, ids));
  const database = config.DATABASE_URL ? openServer(config.DATABASE_URL, clock) : await openEmbedded(config.DATA_DIR);
  const jobs = openJobs(database, createLog("error"));
  const store = openStore({ database, jobs, secrets, clock, ids });
  await store.migrate();
  await jobs.start();
  return {
    config,
    clock,
    store,
    async close() {
      await jobs.stop();
      await database.close();
    },
  };
}
