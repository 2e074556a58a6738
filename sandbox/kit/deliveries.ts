import { z } from "zod";
import type { SandboxClock } from "./clock.ts";
import type { Random } from "./random.ts";
import type { Store } from "./store.ts";

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
}

export interface DeliveryRules {
  /** Waits before the second, third ... attempt; after the last one the vendor gives up. */
  retryDelaysMs: number[];
  timeoutMs: number;
  /** Headers with the signature, made anew for each attempt. `attempt` counts from 0. */
  headers(delivery: { url: string; body: string; attempt: number; now: number }): Record<string, string>;
  /** Lets the vendor put the attempt number into the body (HubSpot). */
  bodyFor?(body: string, attempt: number): string;
  accepts(status: number): boolean;
}

const KEPT = 2000;

/** The outgoing post of one vendor: persisted, signed at the moment of sending, retried on the vendor's schedule. */
export function createDeliveries(
  kit: { clock: SandboxClock; random: Random; store: Store; send: typeof fetch },
  rules: DeliveryRules,
) {
  const { clock, random } = kit;
  const log = kit.store.collection<Delivery>("delivery");
  const stored = kit.store.collection<DeliverySettings>("delivery-settings");
  const settings = () => stored.get("settings") ?? deliverySettings.parse({});
  const inFlight = new Set<Promise<void>>();
  let closed = false;

  function schedule(id: string, delayMs: number): void {
    clock.after(delayMs, () => {
      const sending = attempt(id).finally(() => inFlight.delete(sending));
      inFlight.add(sending);
    });
  }

  async function attempt(id: string): Promise<void> {
    const delivery = log.get(id);
    if (closed || !delivery || delivery.state !== "waiting" || settings().paused) return;
    const count = delivery.attempts.length;
    const body = rules.bodyFor?.(delivery.body, count) ?? delivery.body;
    const at = new Date(clock.now()).toISOString();
    const status = await post(delivery.url, body, count);
    const current = closed ? undefined : log.get(id);
    if (!current) return;
    const attempts = [...current.attempts, { at, status }];
    const delivered = status !== "failed" && rules.accepts(status);
    const delay = rules.retryDelaysMs[count];
    const state = delivered ? "delivered" : delay === undefined ? "given-up" : "waiting";
    log.put(id, { ...current, attempts, state });
    if (state === "waiting" && delay !== undefined) schedule(id, delay);
  }

  async function post(url: string, body: string, attemptNumber: number): Promise<number | "failed"> {
    try {
      const response = await kit.send(url, {
        method: "POST",
        headers: { "content-type": "application/json", ...rules.headers({ url, body, attempt: attemptNumber, now: clock.now() }) },
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

  function enqueue(url: string, body: string, delayMs = 0): void {
    const { dropRate, duplicateRate, reorderRate } = settings();
    const dropped = random.next() < dropRate;
    const copies = random.next() < duplicateRate ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      const id = String(kit.store.next("delivery"));
      log.put(id, { id, url, body, attempts: [], state: dropped ? "dropped" : "waiting" });
      log.delete(String(Number(id) - KEPT));
      const late = random.next() < reorderRate ? 200 + random.next() * 2000 : 0;
      if (!dropped) schedule(id, delayMs + late + copy * 50);
    }
  }

  function resume(): void {
    for (const delivery of log.values()) if (delivery.state === "waiting") schedule(delivery.id, 0);
  }
  resume();

  return {
    enqueue,
    settings,
    change(next: DeliverySettings) {
      stored.put("settings", next);
      if (!next.paused) resume();
    },
    /** Newest last; at most the newest 2,000 are kept. */
    log: () => log.values(),
    /** Sends again what was sent before, signed anew: a replay by the vendor. */
    redeliver(id: string) {
      const delivery = log.get(id);
      if (delivery) enqueue(delivery.url, delivery.body);
      return delivery !== undefined;
    },
    /** Resolves when nothing is on its way at this moment. */
    idle: async () => {
      while (inFlight.size > 0) await Promise.all(inFlight);
    },
    close() {
      closed = true;
    },
  };
}

export type Deliveries = ReturnType<typeof createDeliveries>;
