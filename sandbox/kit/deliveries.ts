import { z } from "zod";
import type { SandboxClock } from "./clock.ts";
import type { Random } from "./random.ts";
import type { Collection, Store } from "./store.ts";

/** How the webhook post behaves; every field may be changed over HTTP to make trouble. */
export const deliverySettings = z.strictObject({
  /** Keeps deliveries in the queue until resumed or flushed. */
  paused: z.boolean().default(false),
  /** Share of deliveries sent twice, dropped unsent, or sent late and so out of order. */
  duplicateRate: z.number().min(0).max(1).default(0),
  dropRate: z.number().min(0).max(1).default(0),
  reorderRate: z.number().min(0).max(1).default(0),
});
export type DeliverySettings = z.infer<typeof deliverySettings>;

export interface Delivery {
  id: string;
  url: string;
  body: string;
  attempts: { at: string; status: number | "failed" }[];
  state: "waiting" | "delivered" | "given-up" | "dropped";
  /** Epoch milliseconds of the next attempt, while waiting. */
  dueAt: number;
}

export interface DeliveryRules {
  /** Waits before the second, third ... attempt; after the last one the vendor gives up. */
  retryDelaysMs: number[];
  /** Real time, whatever the sandbox clock says. */
  timeoutMs: number;
  /** Headers with the signature, made anew for each attempt. `attempt` counts from 0. */
  headers(delivery: { url: string; body: string; attempt: number; now: number }): Record<string, string>;
  /** Lets the vendor put the attempt number into the body (HubSpot). */
  bodyFor?(body: string, attempt: number): string;
  accepts(status: number): boolean;
}

interface Kit {
  clock: SandboxClock;
  random: Random;
  store: Store;
  send: typeof fetch;
}

const KEPT = 2000;

/** The outgoing post of one vendor: persisted, signed at the moment of sending, retried on the vendor's schedule. */
export function createDeliveries(kit: Kit, rules: DeliveryRules) {
  const { clock, random } = kit;
  const log = kit.store.collection<Delivery>("delivery");
  const stored = kit.store.collection<DeliverySettings>("delivery-settings");
  const settings = () => stored.get("settings") ?? deliverySettings.parse({});
  const queue = createQueue(kit, rules, log, () => settings().paused);

  function enqueue(url: string, body: string, delayMs = 0): void {
    const { dropRate, duplicateRate, reorderRate } = settings();
    const dropped = random.next() < dropRate;
    const copies = random.next() < duplicateRate ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      const id = String(kit.store.next("delivery"));
      const late = random.next() < reorderRate ? 200 + random.next() * 2000 : 0;
      const dueAt = clock.now() + delayMs + late + copy * 50;
      log.put(id, { id, url, body, attempts: [], state: dropped ? "dropped" : "waiting", dueAt });
      log.delete(String(Number(id) - KEPT));
      if (!dropped) queue.schedule(id, dueAt);
    }
  }

  queue.resume();
  return {
    enqueue,
    settings,
    change(next: DeliverySettings) {
      stored.put("settings", next);
      if (!next.paused) queue.resume();
    },
    /** Newest last; at most the newest 2,000 are kept. */
    log: () => log.values(),
    /** Attempts everything that waits, now, even while paused; returns how many that were. */
    flush: () => queue.flush(),
    /** Sends again what was sent before, signed anew: a replay by the vendor. */
    redeliver(id: string) {
      const delivery = log.get(id);
      if (delivery) enqueue(delivery.url, delivery.body);
      return delivery !== undefined;
    },
    /** Lets go of what waited or is on its way, for a stand-in that forgets everything. */
    forget: () => queue.forget(),
    /** Resolves when nothing is on its way at this moment. */
    idle: () => queue.idle(),
    close: () => queue.close(),
  };
}

/** Attempts each waiting delivery at its time, at most one at a time for each. */
function createQueue(kit: Kit, rules: DeliveryRules, log: Collection<Delivery>, paused: () => boolean) {
  const { clock } = kit;
  const timers = new Map<string, () => void>();
  const inFlight = new Map<string, Promise<void>>();
  let generation = 0;
  let closed = false;

  function schedule(id: string, dueAt: number): void {
    timers.get(id)?.();
    timers.set(id, clock.after(dueAt - clock.now(), () => start(id)));
  }

  function start(id: string, even = false): boolean {
    timers.delete(id);
    const delivery = log.get(id);
    if (closed || delivery?.state !== "waiting" || inFlight.has(id) || (paused() && !even)) return false;
    const sending = attempt(delivery, generation).finally(() => {
      if (inFlight.get(id) === sending) inFlight.delete(id);
    });
    inFlight.set(id, sending);
    return true;
  }

  async function attempt(delivery: Delivery, born: number): Promise<void> {
    const count = delivery.attempts.length;
    const at = new Date(clock.now()).toISOString();
    const status = await post(kit, rules, delivery, count);
    if (closed || born !== generation || !log.get(delivery.id)) return;
    const attempts = [...delivery.attempts, { at, status }];
    const delivered = status !== "failed" && rules.accepts(status);
    const delay = rules.retryDelaysMs[count];
    const state = delivered ? "delivered" : delay === undefined ? "given-up" : "waiting";
    const dueAt = clock.now() + (delay ?? 0);
    log.put(delivery.id, { ...delivery, attempts, state, dueAt });
    if (state === "waiting") schedule(delivery.id, dueAt);
  }

  const waiting = () => log.values().filter(({ state }) => state === "waiting");

  return {
    schedule,
    resume() {
      for (const { id, dueAt } of waiting()) if (!timers.has(id) && !inFlight.has(id)) schedule(id, dueAt);
    },
    flush() {
      return waiting().filter(({ id }) => {
        timers.get(id)?.();
        return start(id, true);
      }).length;
    },
    forget() {
      generation += 1;
      for (const cancel of timers.values()) cancel();
      timers.clear();
      inFlight.clear();
    },
    idle: async () => {
      while (inFlight.size > 0) await Promise.all(inFlight.values());
    },
    close() {
      closed = true;
      for (const cancel of timers.values()) cancel();
      timers.clear();
    },
  };
}

async function post({ send, clock }: Kit, rules: DeliveryRules, delivery: Delivery, attempt: number): Promise<number | "failed"> {
  const { url } = delivery;
  const body = rules.bodyFor?.(delivery.body, attempt) ?? delivery.body;
  try {
    const response = await send(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...rules.headers({ url, body, attempt, now: clock.now() }) },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(rules.timeoutMs),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return "failed";
  }
}

export type Deliveries = ReturnType<typeof createDeliveries>;
