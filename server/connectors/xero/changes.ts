import { z } from "zod";
import { instantOf } from "../../platform/clock.ts";
import type { ErpDocument, Instant } from "../../domain/records.ts";
import type { Erp, ErpChange, ErpChanges } from "../erp.ts";
import { VendorError } from "../vendor-error.ts";
import type { Context } from "./context.ts";
import { creditDocument, invoiceDocument, withViews } from "./documents.ts";
import { refuse } from "./errors.ts";
import { onePage, PAGE_SIZE, type Question } from "./pages.ts";
import { isReceived, paymentKind } from "./settlement-record.ts";
import { epochOf, instantFrom } from "./times.ts";
import { ifAllowed, type Answer } from "./transport.ts";
import { moment } from "./wire.ts";

/** A record that was being written while an answer was put together is seen again rather than missed. */
const OVERLAP_MS = 60_000;
/** Of each of the six lists in one call of ours: together within Xero's 60 calls a minute. */
const MOST_PAGES = 9;
const ORDER = "UpdatedDateUTC ASC";

const words = z.string().nullish();
const stamped = z.object({ UpdatedDateUTC: moment, Status: words, Type: words });
const hidden = z.object({ InvoiceID: z.string() });

/** A changed record as a list shows it; null where it is none of ours, such as a bill. */
type Row = { at: Instant; change: Pick<ErpChange, "entity" | "id" | "hint" | "version" | "document"> | null };
type Source = (context: Context, since: Instant) => Question<Row>;

const hintOf = (status: string | null | undefined): ErpChange["hint"] =>
  status === "VOIDED" ? "voided" : status === "DELETED" ? "deleted" : "updated";

/** Where a document makes no sense, its change is told without it: deals depend on nothing but its id. */
function documentOf(schema: z.ZodType<ErpDocument>, wire: unknown): Pick<ErpChange, "document"> {
  try {
    const parsed = schema.safeParse(wire);
    return parsed.success ? { document: parsed.data } : {};
  } catch (error) {
    if (error instanceof VendorError) return {};
    throw error;
  }
}

/** Money received; what we paid to suppliers is none of ours. What is left of it changes with no other record of ours. */
const onAccountRow = (entity: "overpayment" | "prepayment", id: string, { UpdatedDateUTC: at, Status, Type }: z.output<typeof stamped>): Row => ({
  at,
  change: isReceived(Type) ? { entity, id, hint: hintOf(Status) } : null,
});

const NOTHING: Answer = { body: undefined, requestId: undefined };

/** Summaries where Xero has them: what a change is about is read by whoever follows it, and every byte is metered. */
const SOURCES: readonly Source[] = [
  ({ sdk }, since) => ({
    name: "Invoices",
    schema: stamped.loose().extend({ InvoiceID: z.string() }).transform((wire): Row => {
      const ours = wire.Type === "ACCREC";
      const change = { entity: "invoice", id: wire.InvoiceID, hint: hintOf(wire.Status), version: wire.UpdatedDateUTC, ...documentOf(invoiceDocument, wire) } as const;
      return { at: wire.UpdatedDateUTC, change: ours ? change : null };
    }),
    ask: (page, size) =>
      sdk.readSince(since, (api, tenant) =>
        api.getInvoices(
          tenant,
          undefined,
          undefined,
          ORDER,
          undefined,
          undefined,
          undefined,
          undefined,
          page,
          undefined,
          undefined,
          undefined,
          true,
          size,
        ),
      ),
  }),
  ({ sdk }, since) => ({
    name: "CreditNotes",
    schema: stamped.loose().extend({ CreditNoteID: z.string() }).transform((wire): Row => {
      const ours = wire.Type === "ACCRECCREDIT";
      const change = { entity: "credit-note", id: wire.CreditNoteID, hint: hintOf(wire.Status), ...documentOf(creditDocument, wire) } as const;
      return { at: wire.UpdatedDateUTC, change: ours ? change : null };
    }),
    ask: (page, size) =>
      sdk.readSince(since, (api, tenant) => api.getCreditNotes(tenant, undefined, undefined, ORDER, page, undefined, size)),
  }),
  ({ sdk }, since) => ({
    name: "Payments",
    schema: stamped.extend({ PaymentID: z.string(), PaymentType: words, Invoice: hidden.nullish() }).transform((wire): Row => {
      const entity = paymentKind(wire);
      return { at: wire.UpdatedDateUTC, change: entity && { entity, id: wire.PaymentID, hint: hintOf(wire.Status) } };
    }),
    ask: (page, size) =>
      sdk.readSince(since, (api, tenant) => api.getPayments(tenant, undefined, undefined, ORDER, page, size)),
  }),
  ({ sdk }, since) => ({
    name: "Overpayments",
    schema: stamped.extend({ OverpaymentID: z.string() }).transform((wire): Row => onAccountRow("overpayment", wire.OverpaymentID, wire)),
    ask: (page, size) => ifAllowed(sdk.readSince(since, (api, tenant) => api.getOverpayments(tenant, undefined, undefined, ORDER, page, undefined, size)), NOTHING),
  }),
  ({ sdk }, since) => ({
    name: "Prepayments",
    schema: stamped.extend({ PrepaymentID: z.string() }).transform((wire): Row => onAccountRow("prepayment", wire.PrepaymentID, wire)),
    ask: (page, size) => ifAllowed(sdk.readSince(since, (api, tenant) => api.getPrepayments(tenant, undefined, undefined, ORDER, page, undefined, size)), NOTHING),
  }),
  ({ sdk }, since) => ({
    name: "Contacts",
    schema: z.object({ UpdatedDateUTC: moment, ContactID: z.string(), MergedToContactID: words }).transform((wire): Row => {
      const hint = wire.MergedToContactID ? "merged" : "updated";
      return { at: wire.UpdatedDateUTC, change: { entity: "customer", id: wire.ContactID, hint } };
    }),
    ask: (page, size) =>
      sdk.readSince(since, (api, tenant) =>
        api.getContacts(tenant, undefined, undefined, ORDER, undefined, page, true, true, undefined, size),
      ),
  }),
];

interface Followed {
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
      return { changes: await withDocuments(context, distinct(found.flatMap((each) => each.rows))), cursor: next, more: behind.length > 0, deletionsUnseen: false };
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
  let page = 1;
  const rows: Row[] = [];
  const reached = () => (rows.length === 0 ? null : latest(rows.map((row) => row.at)));
  for (let asked = 0; asked < MOST_PAGES; asked += 1) {
    const answer = await onePage(source(context, since), page, PAGE_SIZE);
    rows.push(...answer.rows);
    if (answer.last) return { rows, reached: reached(), complete: true };
    const next = wholeSecondBefore(latest(answer.rows.map((row) => row.at)));
    if (isOrdered(answer.rows) && next > since) [since, page] = [next, 1];
    else page += 1;
  }
  return { rows, reached: reached(), complete: false };
}

/** If-Modified-Since goes by the second, and whether it includes its own is not documented. */
const wholeSecondBefore = (at: Instant): Instant => instantOf(Math.floor(epochOf(at) / 1000) * 1000 - 1000);

const isOrdered = (rows: readonly Row[]): boolean => rows.every((row, index) => index === 0 || (rows[index - 1]?.at ?? "") <= row.at);

/** Instants of one form compare as texts. */
const latest = (instants: readonly Instant[]): Instant => instants.reduce((a, b) => (a > b ? a : b));
const earliest = (instants: readonly Instant[]): Instant => instants.reduce((a, b) => (a < b ? a : b));

async function withDocuments(context: Context, changes: readonly ErpChange[]): Promise<ErpChange[]> {
  const documents = await withViews(context, changes.flatMap(({ document }) => document ?? []));
  const byId = new Map(documents.map((document) => [`${document.kind} ${document.id}`, document]));
  return changes.map((change) => {
    const document = byId.get(`${change.entity} ${change.id}`);
    return document ? { ...change, document } : change;
  });
}

function distinct(rows: readonly Row[]): ErpChange[] {
  const latestOf = new Map<string, ErpChange>();
  for (const { at, change } of rows) {
    const known = change && latestOf.get(`${change.entity} ${change.id}`);
    if (change && !(known && known.at > at)) latestOf.set(`${change.entity} ${change.id}`, { ...change, at });
  }
  return [...latestOf.values()];
}
