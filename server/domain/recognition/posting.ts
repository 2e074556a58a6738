import type { Organisation } from "../organisation.ts";
import type { PlainDate } from "../records.ts";
import { trouble, type Trouble } from "../sentences/troubles.ts";
import type { Settings } from "../settings.ts";
import { classKey } from "./journal.ts";

type Posting = Settings["posting"];

export interface Accounts {
  deferredAccountId: string;
  revenueAccountId: string;
}

/** The accounts journals of this organisation move revenue between, or what is missing. */
export function accountsFor(posting: Posting, connectionId: string, organisation: Pick<Organisation, "name" | "accounts">): Accounts | Trouble {
  const { deferred = null, revenue = null } = posting.accounts[connectionId] ?? {};
  const { name } = organisation;
  if (deferred === null || revenue === null) return trouble(deferred === null ? "journals-without-deferred" : "journals-without-revenue", { organisation: name });
  if (deferred === revenue) return trouble("journals-one-account", {});
  const gone = [deferred, revenue].find((id) => !organisation.accounts.some((account) => account.id === id));
  if (gone !== undefined) return trouble("journals-account-gone", { account: gone, organisation: name });
  return { deferredAccountId: deferred, revenueAccountId: revenue };
}

/** Why an entry may not be posted on this day; null where it may. */
export function closedOn({ closedUntil, name }: Pick<Organisation, "closedUntil" | "name">, date: PlainDate): Trouble | null {
  if (closedUntil === null || date > closedUntil) return null;
  return trouble("journal-closed", { organisation: name, until: closedUntil });
}

/** Under which class a deal of this pipeline earns; the tenant's first rule for it. */
export function classOf(posting: Posting, connectionId: string, pipelineId: string | null): string {
  const rule = posting.classes.find((one) => one.connectionId === connectionId && one.pipelineId === pipelineId);
  return classKey(rule ?? null);
}
