import { findingsIn, type Finding, type Person } from "../../domain/privacy/person.ts";
import type { Store } from "../../store/index.ts";
import { PAGE, pageOf, type PersonalRow, type PersonalTable } from "../../store/personal-tables.ts";
import { FlowProblem } from "../problem.ts";
import { isOwn, patternsOf, whoIs } from "./who.ts";

export interface ContactRecord {
  table: string;
  key: string[];
  found: Finding[];
}

export interface ContactData {
  contactId: string;
  /** By what they are known: names, e-mail addresses, phone numbers. */
  knownAs: string[];
  records: ContactRecord[];
  /** Hand it back for more; null at the end. */
  after: string | null;
}

/** hubspot.fetch takes answers of at most 1 MB. */
const MOST_CHARACTERS = 400_000;

/** Everything kept about one contact, and nothing about anybody else: a page of it. */
export async function exportContact(store: Pick<Store, "tenant">, tenantId: string, contactId: string, after: string | null): Promise<ContactData> {
  const { person, tables } = await whoIs(store, tenantId, contactId);
  const begun = after === null ? { table: tables[0]?.name ?? "", key: null } : cursorOf(after);
  const records: ContactRecord[] = [];
  let room = MOST_CHARACTERS;
  for (const table of tables.filter(({ name }) => name >= begun.table)) {
    for (let from: string[] | null = table.name === begun.table ? begun.key : null; ; ) {
      const last: string[] | null = from;
      const rows: PersonalRow[] = await store.tenant(tenantId, (tx) => pageOf(tx, table, patternsOf(person), last));
      for (const row of rows) {
        const record = { table: table.name, key: row.key, found: foundIn(row, table, person) };
        if (record.found.length > 0) {
          room -= JSON.stringify(record).length;
          records.push(record);
        }
        if (room <= 0) return { contactId, knownAs: [...person.words], records, after: textOf(table.name, row.key) };
      }
      from = rows.at(-1)?.key ?? null;
      if (rows.length < PAGE) break;
    }
  }
  return { contactId, knownAs: [...person.words], records, after: null };
}

/** A row that is theirs, such as the link to a customer of the ERP, is told whole. */
function foundIn(row: PersonalRow, table: PersonalTable, person: Person): Finding[] {
  const { key, json, text } = row;
  if (!isOwn(row, person.contactId)) return findingsIn({ ...json, ...text }, person);
  const own = Object.fromEntries(table.key.map(({ name }, index) => [name, key[index]]));
  return Object.entries({ ...own, ...json, ...text }).map(([path, value]) => ({ path, value }));
}

const textOf = (table: string, key: string[]): string => Buffer.from(JSON.stringify([table, ...key])).toString("base64url");

function cursorOf(text: string): { table: string; key: string[] } {
  try {
    const [table, ...key] = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as unknown[];
    if (typeof table === "string" && key.length > 0 && key.every((part) => typeof part === "string")) return { table, key };
  } catch {
    // Falls through to the refusal below: it was not one of ours.
  }
  throw new FlowProblem({ code: "bad-cursor", status: 400, title: "This does not say where to go on.", nextStep: "Hand back `after` as the answer before had it, or leave it out." });
}
