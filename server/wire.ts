import type { Express } from "express";
import type { Dispatcher } from "undici";
import { bindFlows } from "./app-flows.ts";
import { createApp } from "./app.ts";
import { allowedOrigins, connectSystems } from "./connect-systems.ts";
import type { Config } from "./config.ts";
import type { WebhookRequest } from "./connectors/connector.ts";
import { connectorOf } from "./flows/connections/registry.ts";
import { createPorts } from "./flows/connections/ports.ts";
import type { FlowKit } from "./flows/kit.ts";
import type { Clock } from "./platform/clock.ts";
import type { Database } from "./platform/database.ts";
import type { Ids } from "./platform/ids.ts";
import type { Log } from "./platform/log.ts";
import { createOutbound } from "./platform/outbound.ts";
import { createSecrets, type SealingKey } from "./platform/secrets.ts";
import { openJobs, type Jobs, type JobsOptions } from "./store/jobs.ts";
import { openStore, type SharedNow } from "./store/index.ts";
import { startWorker } from "./worker.ts";

/** What differs between a process and a simulated one: where time, chance, storage and the network come from. */
export interface Surroundings {
  log: Log;
  clock: Clock;
  ids: Ids;
  database: Database;
  sealingKeys: SealingKey[];
  /** Carries outbound calls; the network unless given. */
  dispatcher?: Dispatcher;
  jobs?: JobsOptions;
  /** The clock of a database that several processes share. */
  sharedNow?: SharedNow | undefined;
}

export interface Wired {
  kit: FlowKit;
  jobs: Jobs;
  app: Express;
  /** Takes on jobs, once the schema and the queues are up to date; returns a stop. */
  work(): Promise<() => Promise<void>>;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** One server, put together and not yet started. */
export function wire(config: Config, around: Surroundings): Wired {
  const { log, clock, ids, database, dispatcher } = around;
  const secrets = createSecrets(around.sealingKeys);
  const jobs = openJobs(database, log, around.jobs);
  const store = openStore({ database, jobs, secrets, clock, ids, sharedNow: around.sharedNow });
  const openOutbound = (allowedOrigins: string[]) => createOutbound({ allowedOrigins, clock, ...(dispatcher ? { dispatcher } : {}) });
  const outbound = openOutbound(allowedOrigins(config));
  const { connectors, hubspot } = connectSystems(config, { clock, outbound });
  const ports = createPorts({ store, clock, log, connectors });
  const revoke: FlowKit["revoke"] = async (system, tokens) => connectorOf(connectors, system)?.oauth.revoke(tokens);
  // Its own way out: what an admin enters can lead to no vendor, and no vendor's answer here.
  const notices = { origins: config.NOTIFY_ORIGINS, outbound: openOutbound(config.NOTIFY_ORIGINS) };
  const kit: FlowKit = { store, clock, ids, log, ports, revoke, notices };
  const flows = bindFlows(kit, connectors, config.publicUrl);
  const signedRequests = { verify: (request: WebhookRequest) => hubspot.verifyRequest(request) };
  return {
    kit,
    jobs,
    app: createApp({ store, kit, connectors, flows, clock, ids, log, secrets, publicUrl: config.publicUrl, signedRequests }),
    work: () => startWorker(kit, jobs, workerOptions(config)),
  };
}

const workerOptions = (config: Config) => ({
  concurrency: config.WORKER_CONCURRENCY,
  intervals: { crmMs: config.SWEEP_CRM_MINUTES * MINUTE_MS, erpMs: config.SWEEP_ERP_MINUTES * MINUTE_MS },
  eraseAfterMs: config.ERASE_AFTER_DAYS * DAY_MS,
});
