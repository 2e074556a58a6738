import { randomInt } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { createClock, type SandboxClock } from "./clock.ts";
import { createRandom } from "./random.ts";
import { serve } from "./serve.ts";
import { openStore, type Store } from "./store.ts";
import type { RegisteredApp, Seed, Vendor, VendorOptions } from "./vendor.ts";

export interface LaunchOrder {
  /** For messages: "HubSpot". */
  name: string;
  /** 0 takes any free port. */
  port: number;
  /** The environment variable that moves the port, for the message when it is taken. */
  portVariable: string;
  /** The SQLite file of its state; made with its folder when absent. */
  file: string;
  app: RegisteredApp;
  seed: Seed;
  /** Named, ids and faults repeat from start to start: for tests only, as a kept store would meet its own ids again. */
  randomSeed?: number;
  create(options: VendorOptions): Vendor;
}

export interface Launched {
  name: string;
  origin: string;
  vendor: Vendor;
  clock: SandboxClock;
  app: RegisteredApp;
  close(): Promise<void>;
}

/** Puts one stand-in on its port with its state in its file. Throws an error to show to people when it cannot. */
export async function launch(order: LaunchOrder): Promise<Launched> {
  // The port comes first: the vendor needs to know its origin, and a second start must not reach the file.
  let vendor: Vendor | undefined;
  const starting = () => new Response("Starting", { status: 503 });
  const server = await serve({ fetch: (...asked) => vendor?.app.fetch(...asked) ?? starting() }, order.port).catch((error: unknown) => {
    throw refusedPort(error, order);
  });
  const origin = `http://localhost:${server.port}`;
  let store: Store | undefined;
  try {
    store = openState(order);
    const clock = createClock(store);
    const random = createRandom(order.randomSeed ?? randomInt(2 ** 32));
    vendor = order.create({ clock, random, store, app: order.app, origin, send: fetch, seed: order.seed });
    return { name: order.name, origin, vendor, clock, app: order.app, close: closer(server, vendor, clock, store) };
  } catch (error) {
    await server.close();
    store?.close();
    throw error;
  }
}

function openState({ name, file }: LaunchOrder): Store {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return openStore(file, { exclusive: true });
  } catch (error) {
    throw new Error(`The stand-in ${name} cannot use ${file}: is another one running on it? Stop that, or set DATA_DIR.`, { cause: error });
  }
}

/** No more requests, then no more webhooks and timers, then the file. A second call does nothing. */
function closer(server: { close(): Promise<void> }, vendor: Vendor, clock: SandboxClock, store: Store): () => Promise<void> {
  let closing: Promise<void> | undefined;
  const close = async () => {
    await server.close();
    vendor.close();
    clock.close();
    store.close();
  };
  return () => (closing ??= close());
}

function refusedPort(error: unknown, { name, port, portVariable }: LaunchOrder): Error {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const reason = code === "EADDRINUSE" ? "is in use" : code === "EACCES" ? "is not allowed" : `cannot be opened (${String(code ?? error)})`;
  return new Error(`Port ${port} for the stand-in ${name} ${reason}. Stop what uses it, or set ${portVariable} to another port.`, { cause: error });
}
