import { createHmac } from "node:crypto";
import { createDeliveries, type Deliveries } from "../../kit/deliveries.ts";
import type { VendorOptions } from "../../kit/vendor.ts";
import type { Change } from "../books/books.ts";
import { envelope } from "./envelopes.ts";
import { webhookSettings, type WebhookSettings } from "./settings.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** 10 s, 20 s, 30 s, 5 min, 20 min, 2 h, 4 h, 6 h, then every 6 h; Intuit names no end, so three days here. */
const RETRIES = [10 * SECOND, 20 * SECOND, 30 * SECOND, 5 * MINUTE, 20 * MINUTE, 2 * HOUR, 4 * HOUR, 6 * HOUR, ...Array.from({ length: 10 }, () => 6 * HOUR)];
const TIMEOUT = 3 * SECOND;
const MOST_IN_ONE_POST = 100;
/** Beyond this the oldest is lost, as a receiver that is gone for days must find out by change data capture. */
const MOST_PENDING = 20_000;

/** What webhooks are made for; reads and settings change nothing. */
const TOLD_OF = new Set(["Invoice", "Payment", "CreditMemo", "RefundReceipt", "SalesReceipt", "Deposit", "Estimate", "JournalEntry", "Customer", "Vendor", "Employee", "Item", "Account", "Class", "Department", "PaymentMethod", "Term"]);

export interface Outbox {
  deliveries: Deliveries;
  /** Called within the transaction of the change: what is rolled back is never told. */
  add(change: Change): void;
  settings(): WebhookSettings;
  change(next: WebhookSettings): void;
  forget(): void;
  close(): void;
}

/** Collects changes for a moment, then posts them together; state is in the store, so nothing is lost by a restart. */
export function createOutbox(options: VendorOptions): Outbox {
  const { clock, random, store, app } = options;
  const pending = store.collection<Change>("webhook/pending");
  const stored = store.collection<WebhookSettings>("webhook/settings");
  const settings = () => stored.get("settings") ?? webhookSettings.parse({});
  let cancel: (() => void) | undefined;

  function schedule(delayMs: number): void {
    cancel ??= clock.after(delayMs, post);
  }

  /** While a post has failed and waits for its next try, Intuit may hold back what came later. */
  const blocked = () => settings().headOfLine && deliveries.log().some(({ state, attempts }) => state === "waiting" && attempts.length > 0);

  function post(): void {
    cancel = undefined;
    const due = pending.entries().slice(0, MOST_IN_ONE_POST);
    if (due.length === 0 || blocked()) return;
    store.atomically(() => {
      for (const [id] of due) pending.delete(id);
      if (app.webhookUrl) deliveries.enqueue(app.webhookUrl, envelope(due.map(([, change]) => change), settings(), random));
    });
    if (pending.size > 0) schedule(0);
  }

  const deliveries = createDeliveries(
    {
      clock,
      random,
      store,
      // Whatever an attempt came to, what waits behind it may now be free to go.
      send: async (...request) => {
        try {
          return await options.send(...request);
        } finally {
          schedule(SECOND / 20);
        }
      },
    },
    {
      retryDelaysMs: RETRIES,
      timeoutMs: TIMEOUT,
      headers: ({ body }) => ({ "intuit-signature": createHmac("sha256", app.webhookKey).update(body).digest("base64") }),
      accepts: (status) => status === 200,
    },
  );
  if (pending.size > 0) schedule(settings().aggregationMs);

  return {
    deliveries,
    add(change) {
      if (!app.webhookUrl || !TOLD_OF.has(change.entity)) return;
      if (pending.size >= MOST_PENDING) pending.delete(pending.entries()[0]![0]);
      pending.put(String(store.next("webhook", 1)).padStart(12, "0"), change);
      schedule(settings().aggregationMs);
    },
    settings,
    change(next) {
      stored.put("settings", next);
      schedule(0);
    },
    forget() {
      cancel?.();
      cancel = undefined;
      deliveries.forget();
    },
    close() {
      cancel?.();
      deliveries.close();
    },
  };
}
