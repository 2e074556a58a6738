import type { VendorOptions } from "../../kit/vendor.ts";
import { entropy, signatureOf, strictly, TIMEOUT_MS } from "./sender.ts";

export interface Intent {
  /** The address that was, or is being, proved. */
  url: string;
  state: "proving" | "active" | "disabled";
  attempts: number;
  /** What the last attempt got for a good and for a bad signature. */
  last?: { at: string; good: number | "failed"; bad: number | "failed" };
}

const QUICK_MS = 1000;
const QUICK_ATTEMPTS = 120;
const SLOW_MS = 30_000;
const MOST_ATTEMPTS = 1000;

/**
 * Xero's intent-to-receive: an address gets webhooks only after it took an empty event list with a good signature (200)
 * and refused one with a bad signature (401). Begins by itself when an address is set, and is tried again while it fails.
 */
export function createIntent(options: VendorOptions) {
  const { store, clock, random, app } = options;
  const kept = store.collection<Intent>("webhook-intent");
  const send = strictly(options.send);
  let cancel: (() => void) | undefined;
  let closed = false;
  let run = 0;

  async function probe(url: string, good: boolean): Promise<number | "failed"> {
    const body = JSON.stringify({ events: [], firstEventSequence: 0, lastEventSequence: 0, entropy: entropy(random) });
    const signature = good ? signatureOf(body, app.webhookKey) : signatureOf(body, `not ${app.webhookKey}`);
    try {
      const headers = { "content-type": "application/json", "x-xero-signature": signature };
      const response = await send(url, { method: "POST", headers, body, redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
      return response.status;
    } catch {
      return "failed";
    }
  }

  async function attempt(url: string, mine: number): Promise<void> {
    const at = new Date(clock.now()).toISOString();
    const bad = await probe(url, false);
    const good = await probe(url, true);
    if (closed || mine !== run || app.webhookUrl !== url) return;
    const attempts = (kept.get("intent")?.attempts ?? 0) + 1;
    const proved = good === 200 && bad === 401;
    kept.put("intent", { url, state: proved ? "active" : "proving", attempts, last: { at, good, bad } });
    if (proved || attempts >= MOST_ATTEMPTS) return;
    cancel = clock.after(attempts < QUICK_ATTEMPTS ? QUICK_MS : SLOW_MS, () => void attempt(url, mine));
  }

  const intent = {
    state: (): Readonly<Intent> | undefined => kept.get("intent"),
    isActive: () => kept.get("intent")?.state === "active" && kept.get("intent")?.url === app.webhookUrl,
    /** Proves the registered address anew; resolves after the first attempt. */
    async start(): Promise<void> {
      cancel?.();
      run += 1;
      if (app.webhookUrl === undefined) return void kept.delete("intent");
      kept.put("intent", { url: app.webhookUrl, state: "proving", attempts: 0 });
      await attempt(app.webhookUrl, run);
    },
    /** Proves the address if it is not the one that was proved; a disabled one stays so until started by hand. */
    begin(): void {
      const known = kept.get("intent");
      if (known?.url !== app.webhookUrl || known?.state === "proving") void intent.start();
    },
    disable(): void {
      const known = kept.get("intent");
      if (known) kept.put("intent", { ...known, state: "disabled" });
    },
    close(): void {
      closed = true;
      cancel?.();
    },
  };
  return intent;
}
