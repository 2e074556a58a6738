import type { Organisation } from "../organisation.ts";
import type { PlainDate } from "../records.ts";
import type { Settings } from "../settings.ts";
import { classKey } from "./journal.ts";

type Posting = Settings["posting"];

export interface Accounts {
  deferredAccountId: string;
  revenueAccountId: string;
}

/** What a person must do before journals can be made or posted. */
export interface Missing {
  sentence: string;
  nextStep: string;
}

/** The accounts journals of this organisation move revenue between, or what is missing. */
export function accountsFor(posting: Posting, connectionId: string, organisation: Pick<Organisation, "name" | "accounts">): Accounts | Missing {
  const { deferred = null, revenue = null } = posting.accounts[connectionId] ?? {};
  const choose = "Choose both accounts in Onebook's settings under Recognised revenue.";
  if (deferred === null || revenue === null) return { sentence: `${organisation.name} has no ${deferred === null ? "deferred revenue" : "revenue"} account chosen for journals.`, nextStep: choose };
  if (deferred === revenue) return { sentence: "Deferred revenue and revenue are the same account, so a journal would move nothing.", nextStep: choose };
  const gone = [deferred, revenue].find((id) => !organisation.accounts.some((account) => account.id === id));
  if (gone !== undefined) return { sentence: `Account ${gone} is not in ${organisation.name} any more.`, nextStep: choose };
  return { deferredAccountId: deferred, revenueAccountId: revenue };
}

/** Why an entry may not be posted on this day; null where it may. */
export function closedOn({ closedUntil, name }: Pick<Organisation, "closedUntil" | "name">, date: PlainDate): Missing | null {
  if (closedUntil === null || date > closedUntil) return null;
  return { sentence: `The books of ${name} are closed until ${closedUntil}.`, nextStep: "Reopen the period there and press Draft now, or leave the entry out: its amounts then come with the next month's." };
}

/** Under which class a deal of this pipeline earns; the tenant's first rule for it. */
export function classOf(posting: Posting, connectionId: string, pipelineId: string | null): string {
  const rule = posting.classes.find((one) => one.connectionId === connectionId && one.pipelineId === pipelineId);
  return classKey(rule ?? null);
}
