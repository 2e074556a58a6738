import type { RequestListener } from "node:http";
import { ConfigError, readConfig } from "./config.ts";
import { systemClock, type Clock } from "./platform/clock.ts";
import { openEmbedded, openServer, serverNow } from "./platform/database.ts";
import { systemIds } from "./platform/ids.ts";
import { createLog, type Log } from "./platform/log.ts";
import { openWebServer, type WebServer } from "./platform/web-server.ts";
import { sealingKeysFor } from "./sealing-keys.ts";
import { bypassesPolicies } from "./store/login-role.ts";
import { wire } from "./wire.ts";

export interface StartOptions {
  env: Record<string, string | undefined>;
  /** Another time than the machine's. */
  clock?: Clock;
  /** Where log lines go instead of stdout. */
  logTo?: Parameters<typeof createLog>[1];
  /** Answers some requests in Onebook's place and calls `next` for the others: the demo's window. */
  front?: (request: Parameters<RequestListener>[0], response: Parameters<RequestListener>[1], next: () => void) => void;
}

export interface Running {
  /** "http://localhost:3000" */
  origin: string;
  stop(): Promise<void>;
}

/** The composition root: reads the configuration, wires everything, starts web, worker or both. Throws a ConfigError. */
export async function startOnebook({ env, front, clock = systemClock(), logTo }: StartOptions): Promise<Running> {
  const config = readConfig(env);
  const log = createLog(config.LOG_LEVEL, logTo);
  const ids = systemIds();
  const sealingKeys = sealingKeysFor(config, ids);
  const database = config.DATABASE_URL ? openServer(config.DATABASE_URL, clock) : await openEmbedded(config.DATA_DIR);
  const sharedNow = database.kind === "server" ? serverNow : undefined;
  const wired = wire(config, { log, clock, ids, database, sealingKeys, sharedNow });
  await wired.kit.store.migrate();
  if (database.kind === "server" && (await bypassesPolicies(database))) {
    log.warn("The database user of DATABASE_URL may see past row-level security; give the app an ordinary user that owns its database");
  }
  await wired.jobs.start();
  const stopWorker = config.ROLE === "web" ? () => wired.jobs.stop() : await wired.work();
  const answer = wired.app as RequestListener;
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
