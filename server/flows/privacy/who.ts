import { wordsOf, type Person } from "../../domain/privacy/person.ts";
import type { Store, TenantTx } from "../../store/index.ts";
import * as links from "../../store/links.ts";
import { holding, pageOf, personalTables, PAGE, type PersonalRow, type PersonalTable } from "../../store/personal-tables.ts";

/** How keys name a person who buys as one. */
export const partyOf = (contactId: string): string => `person:${contactId}`;

/** A row that is about this person and nothing else: their link to a customer of the ERP, what was agreed about them. */
export const isOwn = ({ key, text }: PersonalRow, contactId: string): boolean => key.includes(partyOf(contactId)) || Object.values(text).includes(partyOf(contactId));

/**
 * By what one contact is told from everybody else here: read from every record of theirs that was kept, in either
 * system's words, so that a name in a sentence is found although no record says so.
 */
export async function whoIs(store: Pick<Store, "tenant">, tenantId: string, contactId: string): Promise<{ person: Person; customers: links.Link[]; tables: PersonalTable[] }> {
  const [tables, customers] = await store.tenant(tenantId, async (tx) => [await personalTables(tx), await links.onlyOf(tx, partyOf(contactId))] as const);
  const bare: Person = { contactId, customerIds: [...new Set(customers.map(({ erpId }) => erpId))], words: [] };
  const patterns = patternsOf(bare);
  const words = new Set<string>();
  for (const table of tables) {
    for (let after: string[] | null = null; ; ) {
      const rows = await store.tenant(tenantId, (tx: TenantTx) => pageOf(tx, table, patterns, after));
      for (const row of rows) {
        for (const word of wordsOf([row.json, ...(isOwn(row, contactId) ? asRecords(row, bare, customers) : [])], bare)) words.add(word);
      }
      after = rows.at(-1)?.key ?? null;
      if (rows.length < PAGE) break;
    }
  }
  return { person: { ...bare, words: [...words] }, customers, tables };
}

/** What finds every row that may be about the person, and some that are not. */
export function patternsOf({ contactId, customerIds, words }: Person): string[] {
  const records = [`"id": ${JSON.stringify(contactId)}`, JSON.stringify(partyOf(contactId)), ...customerIds.flatMap((id) => [`"id": ${JSON.stringify(id)}`, `"customerId": ${JSON.stringify(id)}`])];
  return [...records.map((text) => `%${text.replace(/[\\%_]/g, "\\$&")}%`), ...words.map(holding)];
}

/** A customer's fields as the two sides last had them, as records of the person; not the ERP's where a company shares it. */
function asRecords({ key, json }: PersonalRow, { contactId }: Person, customers: readonly links.Link[]): object[] {
  const bases = Object.entries((json["bases"] ?? {}) as Record<string, { crm?: unknown; erp?: unknown } | null>);
  const side = (name: "crm" | "erp") => ({ id: contactId, kind: "person", ...Object.fromEntries(bases.map(([field, base]) => [field, base?.[name]])) });
  const alone = customers.some(({ connectionId }) => key.includes(connectionId));
  return alone ? [side("crm"), side("erp")] : [side("crm")];
}
