import { erasedFrom, type Person } from "../../domain/privacy/person.ts";
import { canonicalText } from "../../domain/canonical.ts";
import * as audit from "../../store/audit.ts";
import { strikeOut } from "../../store/audit-strike-out.ts";
import * as contactErasure from "../../store/contact-erasure.ts";
import { lockFacts } from "../../store/facts.ts";
import * as erasedCustomers from "../../store/erased-customers.ts";
import * as receipts from "../../store/erasure-receipts.ts";
import type { EraserTx } from "../../store/index.ts";
import { PAGE, pageOf, remove, replaceIn, type PersonalRow, type PersonalTable } from "../../store/personal-tables.ts";
import type { FlowKit } from "../kit.ts";
import { isOwn, patternsOf, whoIs } from "./who.ts";

export interface Erasing {
  contactId: string;
  reason: receipts.Receipt["reason"];
  /** Does not wait for writes whose outcome is not known yet. */
  now?: boolean;
}

/** A write that names the person is under way: what it sent must be known until it is known to have arrived. */
export class StillUnderWay extends Error {
  constructor(count: number) {
    super(`${count} writes that name the contact have no known outcome yet`);
    this.name = "StillUnderWay";
  }
}

/**
 * Erases one contact of the CRM from everything kept for a tenant: their own rows go, and in every other row what is about
 * them is struck out, in the log too. Taken up again, it goes on: what is erased already is found no more. The receipt.
 */
export async function eraseContact({ store }: Pick<FlowKit, "store">, tenantId: string, { contactId, reason, now = false }: Erasing): Promise<receipts.Receipt> {
  const { person, customers, tables } = await whoIs(store, tenantId, contactId);
  const patterns = patternsOf(person);
  const unfinished = await store.tenant(tenantId, (tx) => contactErasure.countUnfinished(tx, patterns));
  if (unfinished > 0 && !now) throw new StillUnderWay(unfinished);
  const subject = `contact:${contactId}`;
  const receiptId = await store.eraser(tenantId, (tx) => receipts.begin(tx, { what: "contact", subject, reason }));
  for (const table of tables) {
    for (let after: string[] | null = null; ; ) {
      const from: string[] | null = after;
      const rows: PersonalRow[] = await store.eraser(tenantId, (tx) => erasePage(tx, { table, person, patterns, subject, receiptId, after: from }));
      after = rows.at(-1)?.key ?? null;
      if (rows.length < PAGE) break;
    }
  }
  return store.eraser(tenantId, async (tx) => {
    for (const customer of customers) await erasedCustomers.add(tx, customer);
    await receipts.count(tx, receiptId, "mentions", await contactErasure.forgetMentions(tx, subject));
    await receipts.count(tx, receiptId, "failures", await contactErasure.forgetFailures(tx, patterns));
    await receipts.count(tx, receiptId, "jobs", await tx.queue.clearErrors(tenantId, patterns));
    await audit.append(tx, { kind: "changed", dealId: null, payload: { erased: subject, receipt: receiptId, reason } });
    return receipts.finish(tx, receiptId);
  });
}

interface Page {
  table: PersonalTable;
  person: Person;
  patterns: readonly string[];
  subject: string;
  receiptId: string;
  after: readonly string[] | null;
}

async function erasePage(tx: EraserTx, page: Page): Promise<PersonalRow[]> {
  const { table, person, receiptId } = page;
  if (table.name === "ledger_fact") await lockFacts(tx);
  const rows = await pageOf(tx, table, page.patterns, page.after);
  const own = rows.filter((row) => isOwn(row, person.contactId));
  for (const { key } of own) await remove(tx, table, key);
  const struck = rows.filter((row) => !own.includes(row)).flatMap((row) => {
    const values = changedIn(row, person);
    return Object.keys(values).length > 0 ? [{ row, values }] : [];
  });
  if (table.name === "audit") await strikeOutOf(tx, page.subject, struck);
  else for (const { row, values } of struck) await replaceIn(tx, table, row.key, values);
  await receipts.count(tx, receiptId, table.name, own.length + struck.length);
  return rows;
}

/** The columns that hold something of the person, as they shall be. */
function changedIn({ json, text }: PersonalRow, person: Person): Record<string, string> {
  const jsons = Object.entries(json).map(([name, value]) => [name, canonicalText(value), canonicalText(erasedFrom(value, person))] as const);
  const texts = Object.entries(text).flatMap(([name, value]) => (value === null ? [] : [[name, value, String(erasedFrom(value, person))] as const]));
  return Object.fromEntries([...jsons, ...texts].filter(([, before, after]) => before !== after).map(([name, , after]) => [name, after]));
}

async function strikeOutOf(tx: EraserTx, subject: string, struck: { row: PersonalRow; values: Record<string, string> }[]): Promise<void> {
  if (struck.length === 0) return;
  const left = new Map(struck.map(({ row, values }) => [Number(row.key[0]), values["payload"]]));
  const entries = await audit.readThese(tx, [...left.keys()]);
  await strikeOut(tx, subject, entries.map((entry) => ({ ...entry, payload: JSON.parse(left.get(entry.seq) ?? "{}") as object })));
}
