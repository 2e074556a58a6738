import type { Clock } from "../../platform/clock.ts";
import type { CrmAccount } from "../crm.ts";
import { accountDetails, pipelines } from "./paths.ts";
import type { Transport } from "./transport.ts";
import { accountAnswer, pipelineList, type WireAccount } from "./wire.ts";

/** The portal's currency and time zone, which are needed for every deal and hardly ever change. */
export interface Accounts {
  get(): Promise<WireAccount>;
}

const KEEP_MS = 3_600_000;

/** Kept per portal for an hour, over all sessions of the process. */
export function createAccountMemory(clock: Clock) {
  const kept = new Map<string, { until: number; account: WireAccount }>();
  return (portalId: string, transport: Transport): Accounts => ({
    async get() {
      const known = kept.get(portalId);
      if (known && known.until > clock.now()) return known.account;
      const account = await transport.get(accountDetails, accountAnswer);
      kept.set(portalId, { until: clock.now() + KEEP_MS, account });
      return account;
    },
  });
}

export async function describeAccount(transport: Transport, accounts: Accounts): Promise<CrmAccount> {
  const account = await accounts.get();
  const { results } = await transport.get(pipelines("deals"), pipelineList);
  return {
    id: account.portalId,
    name: `HubSpot ${account.portalId}`,
    timeZone: account.timeZone,
    currency: account.companyCurrency,
    currencies: [account.companyCurrency, ...account.additionalCurrencies],
    pipelines: results.map(({ id, label, stages }) => ({
      id,
      label,
      stages: stages.map((stage) => ({ id: stage.id, label: stage.label, outcome: outcomeOf(stage.metadata ?? {}) })),
    })),
  };
}

/** A closed stage with probability 1 is won, any other closed one is lost. */
function outcomeOf(metadata: Record<string, unknown>): "open" | "won" | "lost" {
  const probability = Number(metadata["probability"]);
  const closed = String(metadata["isClosed"]) === "true" || probability === 1;
  if (!closed) return "open";
  return probability === 1 ? "won" : "lost";
}
