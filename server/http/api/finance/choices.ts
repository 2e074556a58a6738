import type { Book } from "../../../domain/bridge/book.ts";
import type { TenantTx } from "../../../store/index.ts";
import * as connections from "../../../store/connections.ts";
import * as owners from "../../../store/crm-owners.ts";

interface Choice {
  id: string;
  label: string | null;
}

/** More than anybody chooses from in a list. */
const MOST = 500;

export interface Choices {
  pipelines: Choice[];
  owners: Choice[];
  currencies: string[];
  /** The account has not allowed to read who owns deals. */
  ownersWithheld: boolean;
}

/** What the deals of a book can be told apart by, under the names the CRM knows them by. */
export async function choicesOf(tx: TenantTx, { deals }: Book): Promise<Choices> {
  const lists = (await connections.crmLists(tx))?.lists;
  const pipelines = new Map((lists?.pipelines ?? []).map(({ id, label }) => [id, label]));
  const names = await owners.names(tx);
  const distinct = (values: (string | null)[]) => [...new Set(values)].filter((value) => value !== null).sort().slice(0, MOST);
  return {
    pipelines: distinct(deals.map(({ pipeline }) => pipeline)).map((id) => ({ id, label: pipelines.get(id) ?? null })),
    owners: distinct(deals.map(({ owner }) => owner)).map((id) => ({ id, label: names.get(id) ?? null })),
    currencies: distinct(deals.map(({ amount }) => amount.currency)),
    ownersWithheld: (await owners.standing(tx))?.withheld ?? false,
  };
}
