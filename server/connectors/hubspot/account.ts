import { addDays, dateIn, startOfDay } from "../../domain/calendar.ts";
import type { Clock } from "../../platform/clock.ts";
import type { CrmField, CrmFields } from "../../domain/crm-lists.ts";
import type { CrmAccount } from "../crm.ts";
import { accountDetails, pipelines, properties } from "./paths.ts";
import type { Transport } from "./transport.ts";
import { accountAnswer, fieldList, pipelineList, type WireAccount } from "./wire.ts";

/** A portal's currency and time zone, which are needed for every deal and hardly ever change. */
export interface AccountMemory {
  /** At most an hour old. */
  of(portalId: string, transport: Transport): Promise<WireAccount>;
  fresh(portalId: string, transport: Transport): Promise<WireAccount>;
  /** Until midnight in the portal's time zone; in UTC as long as that is not known. */
  untilMidnightMs(portalId: string): number;
}

const KEEP_MS = 3_600_000;
const MOST_PORTALS = 10_000;

/** Shared by all sessions of the process. */
export function createAccountMemory(clock: Clock): AccountMemory {
  const kept = new Map<string, { until: number; account: WireAccount }>();

  async function fresh(portalId: string, transport: Transport): Promise<WireAccount> {
    const account = await transport.get(accountDetails, accountAnswer);
    if (kept.size >= MOST_PORTALS) kept.clear();
    kept.set(portalId, { until: clock.now() + KEEP_MS, account });
    return account;
  }

  return {
    fresh,
    async of(portalId, transport) {
      const known = kept.get(portalId);
      return known && known.until > clock.now() ? known.account : fresh(portalId, transport);
    },
    untilMidnightMs(portalId) {
      const zone = kept.get(portalId)?.account.timeZone ?? "UTC";
      return startOfDay(zone, addDays(dateIn(zone, clock.now()), 1)) - clock.now();
    },
  };
}

export async function describeAccount(transport: Transport, account: WireAccount): Promise<CrmAccount> {
  const { results } = await transport.get(pipelines("deals"), pipelineList);
  return {
    id: account.portalId,
    name: account.portalName ?? null,
    timeZone: account.timeZone,
    currency: account.companyCurrency,
    currencies: [...new Set([account.companyCurrency, ...account.additionalCurrencies])],
    pipelines: results.map(({ id, label, stages }) => ({
      id,
      label,
      stages: stages.map((stage) => ({ id: stage.id, label: stage.label, outcome: outcomeOf(stage.metadata ?? {}), ...probabilityOf(stage.metadata ?? {}) })),
    })),
  };
}

const KINDS: Record<string, CrmField["kind"]> = { string: "text", phone_number: "text", number: "number", date: "date", datetime: "date", enumeration: "choice", bool: "choice" };

export async function describeFields(transport: Transport): Promise<CrmFields> {
  const of = async (type: string): Promise<CrmField[]> => {
    const { results } = await transport.get(properties(type), fieldList);
    const usable = results.filter(({ hidden, calculated, type: kind }) => !hidden && !calculated && KINDS[kind] !== undefined);
    return usable.map(({ name, label, type: kind }) => ({ name, label, kind: KINDS[kind] ?? "text" })).sort((a, b) => a.label.localeCompare(b.label) || a.name.localeCompare(b.name));
  };
  return { deal: await of("deals"), company: await of("companies") };
}

function probabilityOf({ probability }: Record<string, unknown>): { probability?: string } {
  const text = typeof probability === "string" || typeof probability === "number" ? String(probability) : "";
  return /^(0(\.\d+)?|1(\.0+)?)$/.test(text) ? { probability: text } : {};
}

/** A closed stage with probability 1 is won, any other closed one is lost. */
function outcomeOf(metadata: Record<string, unknown>): "open" | "won" | "lost" {
  const probability = Number(metadata["probability"]);
  const closed = String(metadata["isClosed"]) === "true" || probability === 1;
  if (!closed) return "open";
  return probability === 1 ? "won" : "lost";
}
