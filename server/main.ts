import type { RequestListener } from "node:http";
import { bindFlows } from "./app-flows.ts";
import { createApp } from "./app.ts";
import { allowedOrigins, connectSystems } from "./connect-systems.ts";
import { ConfigError, readConfig, type Config } from "./config.ts";
import type { WebhookRequest } from "./connectors/connector.ts";
import { connectorOf } from "./flows/connections/registry.ts";
import { createPorts } from "./flows/connections/ports.ts";
import type { FlowKit } from "./flows/kit.ts";
import { systemClock, type Clock } from "./platform/clock.ts";
import { openEmbedded, openServer } from "./platform/database.ts";
import { systemIds } from "./platform/ids.ts";
import { createLog, type Log } from "./platform/log.ts";
import { createOutbound } from "./platform/outbound.ts";
import { createSecrets } from "./platform/secrets.ts";
import { openWebServer, type WebServer } from "./platform/web-server.ts";
import { sealingKeysFor } from "./sealing-keys.ts";
import { openJobs } from "./store/jobs.ts";
import { openStore } from "./store/index.ts";
import { startWorker } from "./worker.ts";

export interface StartOptions {
  env: Record<string, string | undefined>;
  /** Another time than the machine's. */
  clock?: Clock;
  /** Answers some requests in Onebook's place and calls `next` for the others: the demo's window. */
  front?: (request: Parameters<RequestListener>[0], response: Parameters<RequestListener>[1], next: () => void) => void;
}

export interface Running {
  /** "http://localhost:3000" */
  origin: string;
  stop(): Promise<void>;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The composition root: reads the configuration, wires everything, starts web, worker or both. Throws a ConfigError. */
export async function startOnebook({ env, front, clock = systemClock() }: StartOptions): Promise<Running> {
  const config = readConfig(env);
  const log = createLog(config.LOG_LEVEL);
  const ids = systemIds();
  const secrets = createSecrets(sealingKeysFor(config, ids));
  const database = config.DATABASE_URL ? openServer(config.DATABASE_URL, clock) : await openEmbedded(config.DATA_DIR);
  const jobs = openJobs(database, log);
  const store = openStore({ database, jobs, secrets, clock, ids });
  await store.migrate();
  await jobs.start();

  const outbound = createOutbound({ allowedOrigins: allowedOrigins(config), clock });
  const { connectors, hubspot } = connectSystems(config, { clock, outbound });
  const ports = createPorts({ store, clock, log, connectors });
  const revoke: FlowKit["revoke"] = async (system, tokens) => connectorOf(connectors, system)?.oauth.revoke(tokens);
  const kit: FlowKit = { store, clock, ids, log, ports, revoke };

  const stopWorker = config.ROLE === "web" ? () => jobs.stop() : await startWorker(kit, jobs, workerOptions(config));
  const flows = bindFlows(kit, connectors, config.publicUrl);
  const signedRequests = { verify: (request: WebhookRequest) => hubspot.verifyRequest(request) };
  const app = createApp({ store, kit, connectors, flows, clock, ids, log, secrets, publicUrl: config.publicUrl, signedRequests });
  const answer = app as RequestListener;
  const listener: RequestListener = front ? (request, response) => front(request, response, () => void answer(request, response)) : answer;
  const server = config.ROLE === "worker" ? null : await listen(listener, config.PORT);
  log.info("Onebook is running", { role: config.ROLE, database: database.kind, publicUrl: config.publicUrl });
  return {
    origin: config.publicUrl,
    async stop() {
      await server?.stop();
      await stopWorker();
      await database.close();
    },
  };
}

const workerOptions = (config: Config) => ({
  concurrency: config.WORKER_CONCURRENCY,
  intervals: { crmMs: config.SWEEP_CRM_MINUTES * MINUTE_MS, erpMs: config.SWEEP_ERP_MINUTES * MINUTE_MS },
  eraseAfterMs: config.ERASE_AFTER_DAYS * DAY_MS,
});

async function listen(listener: RequestListener, port: number): Promise<WebServer> {
  try {
    return await openWebServer(listener, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new ConfigError([`PORT: ${port} is in use; stop what uses it or choose another`]);
  }
}

/** Stops cleanly when asked to; what is under way is finished, and what is not is found again at the next start. */
export function stopOnSignal(running: Running, log: Pick<Log, "info">): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      log.info("Stopping");
      void running.stop().then(() => process.exit(0));
    });
  }
}
