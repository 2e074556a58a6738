import { z } from "zod";
import type { AccountClass } from "../../domain/ledger/journal-revenue.ts";
import type { Clock } from "../../platform/clock.ts";
import { Kept } from "../kept.ts";
import type { Sdk } from "./sdk.ts";
import { listOf } from "./wire.ts";

/** By account id and by code; null for an account that Xero does not know. */
export type AccountClasses = ReadonlyMap<string, AccountClass | null>;

/** Of one organisation: ids and codes of more accounts than a chart is meant to have. */
const MOST_NAMES = 20_000;

const CLASSES: Record<string, AccountClass> = { ASSET: "asset", LIABILITY: "liability", EQUITY: "equity", REVENUE: "revenue", EXPENSE: "expense" };
const account = z.object({ AccountID: z.string(), Code: z.string().nullish(), Class: z.string().nullish() });

/** Remembered between port instances: the chart is read when a line first names an account, and again when one is not on it. */
export class ClassMemory {
  readonly #known: Kept<AccountClasses>;

  constructor(clock: Clock) {
    this.#known = new Kept(clock);
  }

  /** What no reading has found is not asked for again before all is forgotten. */
  async of(tenantId: string, names: readonly string[], read: () => Promise<AccountClasses>): Promise<AccountClasses> {
    const known = this.#known.of(tenantId) ?? new Map<string, AccountClass | null>();
    if (names.every((name) => known.has(name))) return known;
    const missing = [...names, ...(known.size < MOST_NAMES ? known.keys() : [])].map((name) => [name, null] as const);
    return this.#known.keep(tenantId, new Map([...missing, ...(await read())]));
  }
}

/** One call, accounts that are no longer used too: lines of the past name them. */
export async function readClasses(sdk: Sdk): Promise<AccountClasses> {
  const found = listOf(await sdk.read((api, tenant) => api.getAccounts(tenant)), "Accounts", account);
  return new Map(found.flatMap(({ AccountID, Code, Class }) => [Code?.trim(), AccountID].flatMap((name) => (name ? [[name, CLASSES[Class ?? ""] ?? null] as const] : []))));
}
