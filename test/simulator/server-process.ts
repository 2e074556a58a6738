import type { RequestListener } from "node:http";
import type { Config } from "../../server/config.ts";
import type { Database } from "../../server/platform/database.ts";
import { createLog } from "../../server/platform/log.ts";
import { wire, type Wired } from "../../server/wire.ts";
import { chanceOf, idsOf } from "./chance.ts";
import { databaseOf, type DatabaseFault } from "./database.ts";
import { askListener } from "./in-process-web.ts";
import type { Life } from "./life.ts";
import { SimulatedNetwork, type NetworkHooks } from "./network.ts";
import type { Timeline } from "./timeline.ts";

export interface ServerProcess {
  life: Life;
  wired: Wired;
  /** Rejects where the process dies before it has answered. */
  ask(url: string, init: RequestInit): Promise<Response>;
}

export interface ProcessParts {
  life: Life;
  config: Config;
  database: Database;
  timeline: Timeline;
  network: NetworkHooks;
  seed: number;
  skewMs: number;
  databaseFault: () => DatabaseFault | null;
  logLine: (line: string) => void;
}

/** One whole server, web side and workers, on virtual time. It may share its database with others and die at any point. */
export async function bootProcess(parts: ProcessParts): Promise<ServerProcess> {
  const { life, config, timeline } = parts;
  const ids = idsOf(chanceOf(parts.seed, `ids of ${life.name}`));
  const wired = wire(config, {
    log: createLog("info", { write: parts.logLine }),
    clock: timeline.serverClock(life.isAlive, parts.skewMs),
    ids,
    database: databaseOf(parts.database, { life, timeline, fault: parts.databaseFault }),
    sealingKeys: config.SEALING_KEYS ?? [],
    dispatcher: new SimulatedNetwork(life, parts.network),
    sharedNow: async () => timeline.now(),
    jobs: { clock: timeline.queueClock(life.isAlive), ids },
  });
  // What is read from disk takes time of another kind: the simulated one stands still meanwhile.
  await timeline.busy(() => life.orDeath(wired.kit.store.migrate()));
  await timeline.busy(() => life.orDeath(wired.jobs.start()));
  await timeline.busy(() => life.orDeath(wired.work()));
  return {
    life,
    wired,
    ask: (url, init) => life.orDeath(askListener(wired.app as RequestListener, url, init)),
  };
}
