import { z } from "zod";
import type { AccountClass } from "../../domain/ledger/journal-revenue.ts";
import type { Clock } from "../../platform/clock.ts";
import { Kept } from "../kept.ts";
import { quoted, type Queries } from "./query.ts";
import { understood } from "./wire.ts";

/** By account id; null for one that QuickBooks does not know. */
export type AccountClasses = ReadonlyMap<string, AccountClass | null>;

/** In one question, which is metered: well within the length of a statement. */
const IDS_A_QUESTION = 250;
/** Of one company; more than any chart of accounts is meant to have. */
const MOST_ACCOUNTS = 10_000;

const CLASSES: Record<string, AccountClass> = { Asset: "asset", Liability: "liability", Equity: "equity", Revenue: "revenue", Expense: "expense" };
const account = z.object({ Id: z.string(), Classification: z.string().nullish() });

/** Remembered between port instances: an account is asked for when a journal first names it, with whatever else is new. */
export class AccountFacts {
  readonly #known: Kept<Map<string, AccountClass | null>>;

  constructor(clock: Clock) {
    this.#known = new Kept(clock);
  }

  async of(realmId: string, queries: Queries, ids: readonly string[]): Promise<AccountClasses> {
    const known = this.#knownOf(realmId);
    const asked = [...new Set(ids)].filter((id) => !known.has(id));
    const found = await read(queries, asked);
    for (const id of asked) known.set(id, found.get(id) ?? null);
    return known;
  }

  #knownOf(realmId: string): Map<string, AccountClass | null> {
    const known = this.#known.of(realmId);
    return known && known.size < MOST_ACCOUNTS ? known : this.#known.keep(realmId, new Map());
  }
}

/** Accounts that are no longer used too: journals of the past name them. */
async function read(queries: Queries, ids: readonly string[]): Promise<Map<string, AccountClass | undefined>> {
  const parts = Array.from({ length: Math.ceil(ids.length / IDS_A_QUESTION) }, (_, part) => ids.slice(part * IDS_A_QUESTION, (part + 1) * IDS_A_QUESTION));
  const answers = await queries.all(
    parts.map((part) => ({ entity: "Account", where: `Id IN (${part.map(quoted).join(", ")}) AND Active IN (true, false)`, limit: IDS_A_QUESTION, beyond: "cut" as const })),
  );
  return new Map(answers.flat().map((row) => understood(account, row, false)).map(({ Id, Classification }) => [Id, CLASSES[Classification ?? ""]]));
}
