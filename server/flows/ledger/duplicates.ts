import { addDays } from "../../domain/calendar.ts";
import type { KnownDeal } from "../../domain/ledger/known-deal.ts";
import { suspectDuplicates, type Suspicion } from "../../domain/ledger/suspect-duplicates.ts";
import * as audit from "../../store/audit.ts";
import * as duplicates from "../../store/deal-duplicates.ts";
import * as dealRecords from "../../store/deal-records.ts";
import type { TenantTx } from "../../store/index.ts";
import type { FlowKit } from "../kit.ts";
import { FlowProblem } from "../problem.ts";
import { recordDeals } from "./record-deal.ts";

/** The latest won deals that are compared with each other. */
const MOST_DEALS = 20_000;
/** A twin may lie just outside the period that is asked about. */
const AROUND_DAYS = 31;

export interface SuspectedPair extends Suspicion {
  deal: KnownDeal;
  first: KnownDeal;
  /** What a person has decided; null: nothing yet. */
  decision: "same-sale" | "different" | null;
}

/** Deals closed in or about the period that may be one sale entered twice, with what was decided about each pair. */
export async function suspectedPairs(tx: TenantTx, { from, to }: { from: string; to: string }): Promise<SuspectedPair[]> {
  const deals = await dealRecords.wonBetween(tx, addDays(from, -AROUND_DAYS), addDays(to, AROUND_DAYS), MOST_DEALS);
  const known = new Map(deals.map((deal) => [deal.id, deal]));
  const sales = deals.flatMap(({ id, name, customer, amount, closeDate }) => (amount === null || closeDate === null ? [] : [{ dealId: id, name, customer, amount, closedOn: closeDate }]));
  const pairs = suspectDuplicates(sales).slice(0, 500);
  const decided = await duplicates.about(tx, pairs.map(({ dealId }) => dealId));
  return pairs.flatMap((pair) => {
    const [deal, first] = [known.get(pair.dealId), known.get(pair.duplicateOf)];
    return deal && first ? [{ ...pair, deal, first, decision: decisionOn(pair, decided) }] : [];
  });
}

/** A deal that counts with another is decided, also where the word was kept against the first record of its own first. */
function decisionOn({ dealId, duplicateOf }: Suspicion, decided: Awaited<ReturnType<typeof duplicates.about>>): SuspectedPair["decision"] {
  const own = decided.filter((one) => one.dealId === dealId);
  if (own.some(({ decision }) => decision === "same-sale")) return "same-sale";
  return own.some((one) => one.duplicateOf === duplicateOf) ? "different" : null;
}

/** A person's word: one sale entered twice, of which the first counts; or two sales. The bridge follows at once. */
export async function decideDuplicate({ store }: Pick<FlowKit, "store">, tenantId: string, decided: duplicates.DuplicateDecision): Promise<void> {
  await store.tenant(tenantId, async (tx) => {
    const { dealId, duplicateOf, decision, by } = decided;
    if ((await dealRecords.read(tx, dealId)) === null) throw unknownDeal(dealId);
    if ((await dealRecords.read(tx, duplicateOf)) === null) throw unknownDeal(duplicateOf);
    // Chains would come round to their beginning: what counts with another is no first record.
    const root = (await duplicates.rootOf(tx, duplicateOf)) ?? duplicateOf;
    if (root === dealId) await duplicates.decide(tx, { dealId: duplicateOf, duplicateOf: dealId, decision: "different", by });
    if (decision === "different") await standAlone(tx, decided);
    else await duplicates.decide(tx, { ...decided, duplicateOf: root === dealId ? duplicateOf : root });
    await recordDeals(tx, [dealId, duplicateOf]);
    await audit.append(tx, { kind: "asked", dealId, payload: { asked: "duplicate", duplicateOf, decision, by } });
  });
}

/** A sale of its own counts with nothing else either, whatever was said of it before the first record's own first was known. */
async function standAlone(tx: TenantTx, { dealId, duplicateOf, by }: duplicates.DuplicateDecision): Promise<void> {
  const before = (await duplicates.about(tx, [dealId])).filter((one) => one.dealId === dealId && one.decision === "same-sale");
  for (const first of new Set([duplicateOf, ...before.map((one) => one.duplicateOf)])) await duplicates.decide(tx, { dealId, duplicateOf: first, decision: "different", by });
}

const unknownDeal = (dealId: string) =>
  new FlowProblem({ code: "not-found", status: 404, title: `There is no deal ${dealId.slice(0, 60)}.`, nextStep: "Reload the page: it may have been removed meanwhile." });
