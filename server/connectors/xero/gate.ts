import { VendorError } from "../vendor-error.ts";

/** Xero allows five calls at a time for an organisation; one is left for whoever else uses the app. */
const AT_ONCE = 4;
/** More waiting than this means the caller has lost its own bounds. */
const MOST_WAITING = 500;

interface Lane {
  running: number;
  waiting: (() => void)[];
}

/** Keeps calls to one organisation within Xero's limit, over all ports opened for it in this process. */
export class Gate {
  readonly #lanes = new Map<string, Lane>();

  async pass<T>(tenantId: string, work: () => Promise<T>): Promise<T> {
    const lane = this.#lanes.get(tenantId) ?? { running: 0, waiting: [] };
    this.#lanes.set(tenantId, lane);
    if (lane.running < AT_ONCE) lane.running += 1;
    else await queued(lane);
    try {
      return await work();
    } finally {
      const next = lane.waiting.shift();
      if (next) next();
      else lane.running -= 1;
      if (lane.running === 0) this.#lanes.delete(tenantId);
    }
  }
}

/** Whoever leaves hands its place to the one that waited longest, so `running` stays as it is. */
function queued(lane: Lane): Promise<void> {
  if (lane.waiting.length >= MOST_WAITING) {
    throw new VendorError({
      system: "xero",
      consequence: "retry",
      code: "throttled",
      message: "Too many calls to one Xero organisation are waiting. The call is repeated shortly.",
      applied: "no",
      retryAfterMs: 60_000,
    });
  }
  return new Promise((resolve) => {
    lane.waiting.push(resolve);
  });
}
