import { z } from "zod";
import { instantOf } from "../../platform/clock.ts";
import type { Instant } from "../../domain/records.ts";
import type { Erp, ErpChange, ErpChanges } from "../erp.ts";
import { VendorError } from "../vendor-error.ts";
import type { Context } from "./context.ts";
import { refuse } from "./errors.ts";
import { isListed, LISTS, type Listed } from "./lists.ts";
import { PAGE_SIZE, pageThatFits, type Question } from "./pages.ts";
import { isReceived, paymentKind } from "./settlement-record.ts";
import { spotKind } from "./spot-sale.ts";
import { epochOf, instantFrom, secondBefore } from "./times.ts";
import { tellerOf, type Row as Told } from "./told.ts";
import { moment } from "./wire.ts";

/** A record that was being written while an answer was put together is seen again rather than missed. */
const OVERLAP_MS = 60_000;
/** Of each of the eight lists in one call of ours: together within Xero's 60 calls a minute. */
const MOST_PAGES = 7;
const ORDER = "UpdatedDateUTC ASC";

const words = z.string().nullish();
const stamped = z.looseObject({ UpdatedDateUTC: moment, Status: words, Type: words });
const hidden = z.object({ InvoiceID: z.string() });

type Change = Pick<ErpChange, "entity" | "id" | "hint" | "version">;

/** A changed record as a list shows it; its change is null where it is none of ours, such as a bill. */
type Row = { at: Instant; change: Change | null; wire: unknown };
type Source = { kind: Listed | "customer"; question: (context: Context, since: Instant) => Question<Row> };

const hintOf = (status: string | null | undefined): ErpChange["hint"] =>
  status === "VOIDED" ? "voided" : status === "DELETED" ? "deleted" : "updated";

type Stamped = z.output<typeof stamped>;
const rowWith = <T extends Stamped>(wire: T, change: Change | null): Row => ({ at: wire.UpdatedDateUTC, change, wire });
const rowOf = (wire: Stamped, entity: ErpChange["entity"] | null, id: string): Row => rowWith(wire, entity && { entity, id, hint: hintOf(wire.Status) });

/** Money received; what we paid to suppliers is none of ours. What is left of it changes with no other record of ours. */
const onAccount = (entity: "overpayment" | "prepayment", wire: Stamped, id: string): Row => rowOf(wire, isReceived(wire.Type) ? entity : null, id);

const NOTICED: Record<Listed, z.ZodType<Row>> = {
  invoice: stamped.extend({ InvoiceID: z.string() }).transform((wire) => {
    const { InvoiceID: id, Type, Status, UpdatedDateUTC: version } = wire;
    return rowWith(wire, Type === "ACCREC" ? { entity: "invoice", id, hint: hintOf(Status), version } : null);
  }),
  "credit-note": stamped.extend({ CreditNoteID: z.string() }).transform((wire) => rowOf(wire, wire.Type === "ACCRECCREDIT" ? "credit-note" : null, wire.CreditNoteID)),
  "bank-transaction": stamped.extend({ BankTransactionID: z.string() }).transform((wire) => rowOf(wire, spotKind(wire.Type), wire.BankTransactionID)),
  journal: stamped.extend({ ManualJournalID: z.string() }).transform((wire) => rowOf(wire, "journal", wire.ManualJournalID)),
  payment: stamped.extend({ PaymentID: z.string(), PaymentType: words, Invoice: hidden.loose().nullish() }).transform((wire) => rowOf(wire, paymentKind(wire), wire.PaymentID)),
  overpayment: stamped.extend({ OverpaymentID: z.string() }).transform((wire) => onAccount("overpayment", wire, wire.OverpaymentID)),
  prepayment: stamped.extend({ PrepaymentID: z.string() }).transform((wire) => onAccount("prepayment", wire, wire.PrepaymentID)),
};

const ofList = (kind: Listed): Source => ({
  kind,
  question: ({ sdk }, since) => ({ name: LISTS[kind].name, schema: NOTICED[kind], ask: (page, size) => LISTS[kind].ask(sdk, { since, page, size }) }),
});

const ofContacts: Source = {
  kind: "customer",
  question: ({ sdk }, since) => ({
    name: "Contacts",
    schema: z.object({ UpdatedDateUTC: moment, ContactID: z.string(), MergedToContactID: words }).transform((wire): Row => {
      const hint = wire.MergedToContactID ? "merged" : "updated";
      return { at: wire.UpdatedDateUTC, change: { entity: "customer", id: wire.ContactID, hint }, wire };
    }),
    ask: (page, size) => sdk.readSince(since, (api, tenant) => api.getContacts(tenant, undefined, undefined, ORDER, undefined, page, true, true, undefined, size)),
  }),
};

const SOURCES: readonly Source[] = [...Object.keys(LISTS).filter(isListed).map(ofList), ofContacts];

interface Followed {
  source: Source;
  rows: Row[];
  /** The last change seen; everything before it has been. */
  reached: Instant | null;
  complete: boolean;
}

export function createChanges(context: Context): Pick<Erp, "changesSince" | "missingInvoices"> {
  return {
    /** Xero keeps what was deleted, with a status that says so. */
    missingInvoices: () => Promise.resolve([]),
    /** The cursor is the time of the last change seen, by Xero's clock: ours may differ from it. */
    async changesSince(cursor): Promise<ErpChanges> {
      const from = instantFrom(cursor);
      if (from === undefined) throw refuse("bug", "validation", "The cursor of a Xero sweep must be an instant.");
      const found: Followed[] = [];
      for (const source of SOURCES) found.push(await follow(context, source, from));
      const behind = found.filter((each) => !each.complete).map((each) => each.reached ?? from);
      const next = behind.length > 0 ? earliest(behind) : latest([from, ...found.map((each) => each.reached ?? from)]);
      if (behind.length > 0 && next <= from) {
        throw refuse("park", "unexpected-answer", "Xero reports more changes in one minute than can be followed. Run a full comparison.");
      }
      return { changes: await withRecords(context, distinct(found)), cursor: next, more: behind.length > 0, deletionsUnseen: false };
    },
  };
}

/**
 * Page by page in the order of change. A record that changes meanwhile moves to the end and would pull another one onto
 * the page already read, so each page starts anew from the last change seen; only where a whole page has the time the
 * question began with, or comes unordered, the page number is raised instead.
 */
async function follow(context: Context, source: Source, cursor: Instant): Promise<Followed> {
  let since = instantOf(epochOf(cursor) - OVERLAP_MS);
  let [page, size] = [1, PAGE_SIZE];
  const rows: Row[] = [];
  const reached = () => (rows.length === 0 ? null : latest(rows.map((row) => row.at)));
  for (let asked = 0; asked < MOST_PAGES; asked += 1) {
    const answer = await pageThatFits(source.question(context, since), { page, size });
    if (answer.at.size !== size) asked += 1;
    size = answer.at.size;
    rows.push(...answer.rows);
    if (answer.last) return { source, rows, reached: reached(), complete: true };
    const next = secondBefore(latest(answer.rows.map((row) => row.at)));
    if (isOrdered(answer.rows) && next > since) [since, page] = [next, 1];
    else page = answer.at.page + 1;
  }
  return { source, rows, reached: reached(), complete: false };
}

const isOrdered = (rows: readonly Row[]): boolean => rows.every((row, index) => index === 0 || (rows[index - 1]?.at ?? "") <= row.at);

/** Instants of one form compare as texts. */
const latest = (instants: readonly Instant[]): Instant => instants.reduce((a, b) => (a > b ? a : b));
const earliest = (instants: readonly Instant[]): Instant => instants.reduce((a, b) => (a < b ? a : b));

/** Where a record makes no sense, its change is told without it: deals depend on nothing but its id. */
async function withRecords(context: Context, changed: readonly Changed[]): Promise<ErpChange[]> {
  const tell = await tellerOf(context, changed.flatMap(({ row }) => row ?? []));
  return changed.map(({ change, row }) => {
    try {
      return row === null ? change : { ...change, ...tell(row) };
    } catch (error) {
      if (error instanceof VendorError) return change;
      throw error;
    }
  });
}

interface Changed {
  change: ErpChange;
  row: Told | null;
}

function distinct(found: readonly Followed[]): Changed[] {
  const latestOf = new Map<string, Changed>();
  for (const { source, rows } of found) {
    for (const { at, change, wire } of rows) {
      const known = change && latestOf.get(`${change.entity} ${change.id}`);
      if (change && !(known && known.change.at > at)) {
        latestOf.set(`${change.entity} ${change.id}`, { change: { ...change, at }, row: source.kind === "customer" ? null : { kind: source.kind, wire } });
      }
    }
  }
  return [...latestOf.values()];
}
