import type { VendorOptions } from "../../kit/vendor.ts";
import type { Change } from "../books/books.ts";
import { createIntent } from "./intent.ts";
import { bodyFor, createXeroDeliveries } from "./sender.ts";

/** Collects what a request changed and posts it once the request's transaction holds. */
export function createWebhooks(options: VendorOptions) {
  const deliveries = createXeroDeliveries(options);
  const intent = createIntent(options);
  let changes: Change[] = [];

  /** After 24 hours of failing, Xero switches the webhook off until somebody proves the address again. */
  function disableWhereGivenUp(): void {
    const provedAt = Date.parse(intent.state()?.last?.at ?? "");
    const givenUp = deliveries.log().some(({ state, attempts }) => state === "given-up" && Date.parse(attempts[0]?.at ?? "") >= provedAt);
    if (givenUp) intent.disable();
  }

  return {
    deliveries,
    intent,
    changed: (change: Change) => void changes.push(change),
    /** Forgets what was changed so far: it was undone, or nobody is to hear of it. */
    discard(): void {
      changes = [];
    },
    /** Queues one post for the changes so far, where the webhook is in force. */
    flush(): void {
      const told = changes;
      changes = [];
      if (told.length === 0 || !intent.isActive()) return;
      disableWhereGivenUp();
      if (intent.isActive()) deliveries.enqueue(options.app.webhookUrl!, bodyFor(options, told));
    },
    status() {
      if (intent.isActive()) disableWhereGivenUp();
      return intent.state() ?? { state: "none" };
    },
    close(): void {
      intent.close();
      deliveries.close();
    },
  };
}

export type Webhooks = ReturnType<typeof createWebhooks>;
