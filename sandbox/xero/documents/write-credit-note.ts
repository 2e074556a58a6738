import { z } from "zod";
import type { Books } from "../books/books.ts";
import { checkOpen } from "../books/lookups.ts";
import type { CreditRecord } from "../books/records.ts";
import { amount, day, flag, guid, parse } from "../wire/parse.ts";
import { Faults, NotFound, Refused } from "../wire/refusals.ts";
import { contactOf, contactReference } from "./contact-of.ts";
import { currencyCode, statuses } from "./invoice-shape.ts";
import { lineAmountTypes, lines } from "./line-shape.ts";
import { note } from "./note.ts";
import { nextNumber } from "./number.ts";
import { isSettled, putCredit } from "./settle.ts";
import { FIRST, mayBecome } from "./status.ts";
import { totalsOf } from "./totals.ts";
import { checkText, checkWhole, currencyFor, linesAfter, movesMoney, type Write } from "./write.ts";

const shape = z.object({
  CreditNoteID: guid.optional(),
  Type: z.enum(["ACCRECCREDIT", "ACCPAYCREDIT"]).optional(),
  Contact: contactReference.optional(),
  LineItems: lines.optional(),
  Date: day.optional(),
  LineAmountTypes: lineAmountTypes.optional(),
  CreditNoteNumber: z.string().optional(),
  Reference: z.string().optional(),
  BrandingThemeID: guid.optional(),
  CurrencyCode: currencyCode.optional(),
  CurrencyRate: amount.optional(),
  Status: statuses.optional(),
  SentToContact: flag.optional(),
});
type Sent = z.infer<typeof shape>;

const NOT_MODIFIABLE = "Credit note not of valid status for modification";
const HAS_MONEY = "This document cannot be edited as it has a payment or credit note allocated to it.";

/** Creates or changes one credit note; Xero knows no discounts on them. */
export function writeCreditNote(books: Books, body: unknown, how: Write): CreditRecord {
  const sent = parse(shape, body);
  const before = existing(books, sent, how);
  if (before && how.mode === "create") throw new Refused("Credit note # must be unique.");
  return before ? update(books, before, sent, how) : create(books, sent, how);
}

export const creditNoteNumbered = (books: Books, number: string): Readonly<CreditRecord> | undefined =>
  books.credits.values().find((credit) => credit.kind === "CreditNote" && credit.Status !== "DELETED" && credit.number?.toLowerCase() === number.toLowerCase());

function existing(books: Books, sent: Sent, how: Write): Readonly<CreditRecord> | undefined {
  if (how.id !== undefined) {
    const found = books.credits.get(how.id) ?? creditNoteNumbered(books, how.id);
    if (found?.kind !== "CreditNote") throw new NotFound();
    return found;
  }
  if (sent.CreditNoteID !== undefined) {
    const found = books.credits.get(sent.CreditNoteID);
    if (found?.kind !== "CreditNote") throw new Refused("An existing Credit Note with the specified CreditNoteID could not be found");
    return found;
  }
  return sent.CreditNoteNumber === undefined ? undefined : creditNoteNumbered(books, sent.CreditNoteNumber);
}

function create(books: Books, sent: Sent, how: Write): CreditRecord {
  const faults = new Faults();
  const Status = sent.Status ?? "DRAFT";
  faults.check(FIRST.includes(Status), `The status ${Status} cannot be applied to a new credit note`);
  faults.check(sent.Type !== undefined, "Credit note type must be specified: ACCRECCREDIT or ACCPAYCREDIT");
  checkText(sent.CreditNoteNumber, "CreditNoteNumber", faults);
  checkText(sent.Reference, "Reference", faults);
  const Type = sent.Type ?? "ACCRECCREDIT";
  const contact = contactOf(books, sent.Contact, how, faults);
  const types = sent.LineAmountTypes ?? "Exclusive";
  const LineItems = linesAfter(books, sent.LineItems, [], { types, status: Status, sales: Type === "ACCRECCREDIT", discounts: false, unitdp: how.unitdp }, faults);
  const totals = totalsOf(LineItems, types);
  const currency = currencyFor(books, sent.CurrencyCode, sent.CurrencyRate, faults);
  const draft = { Date: sent.Date ?? books.today(), Status, LineItems, Total: totals.Total };
  checkWhole(books, draft, "CreditNote", faults);
  faults.throwAny();
  contact!.put();
  const record: CreditRecord = {
    id: books.newId(), kind: "CreditNote", Type, ContactID: contact!.id, ...draft, ...totals, LineAmountTypes: types, ...currency,
    number: sent.CreditNoteNumber ?? nextNumber(books, "CN"),
    Reference: sent.Reference, BrandingThemeID: sent.BrandingThemeID, SentToContact: sent.SentToContact ?? false,
    paymentIds: [], allocationIds: [], RemainingCredit: 0, updatedAt: books.now(), createdBy: how.by,
  };
  note(books, record.id, "Created", `Credit note ${record.number ?? ""} for ${totals.Total.toFixed(2)} was created.`);
  return putCredit(books, record, "CREATE");
}

function update(books: Books, before: Readonly<CreditRecord>, sent: Sent, how: Write): CreditRecord {
  const asked = sent.Status ?? before.Status;
  const settled = isSettled(books, before);
  if (before.Status === "VOIDED" || before.Status === "DELETED" || !mayBecome(before.Status, asked)) throw new Refused(NOT_MODIFIABLE);
  if (asked === "VOIDED" && settled) throw new Refused(NOT_MODIFIABLE, HAS_MONEY);
  const faults = new Faults();
  checkOpen(books, before.Date, faults);
  faults.throwAny();
  if (asked === "VOIDED" || asked === "DELETED") return putCredit(books, { ...before, Status: asked }, "UPDATE");
  return amend(books, before, sent, { ...how, settled, Status: before.Status === "PAID" ? "PAID" : asked });
}

function amend(books: Books, before: Readonly<CreditRecord>, sent: Sent, how: Write & { settled: boolean; Status: CreditRecord["Status"] }): CreditRecord {
  const { settled, Status } = how;
  const faults = new Faults();
  checkText(sent.CreditNoteNumber, "CreditNoteNumber", faults);
  checkText(sent.Reference, "Reference", faults);
  const rival = sent.CreditNoteNumber === undefined ? undefined : creditNoteNumbered(books, sent.CreditNoteNumber);
  faults.check(rival === undefined || rival.id === before.id, "Credit note # must be unique.");
  const contact = sent.Contact === undefined ? undefined : contactOf(books, sent.Contact, how, faults);
  const types = sent.LineAmountTypes ?? before.LineAmountTypes;
  const lineRules = { types, status: Status, sales: before.Type === "ACCRECCREDIT", discounts: false, unitdp: how.unitdp };
  const same = sent.LineItems === undefined && types === before.LineAmountTypes && Status === before.Status;
  const LineItems = same ? [...before.LineItems] : linesAfter(books, sent.LineItems, before.LineItems, lineRules, faults);
  const after: CreditRecord = {
    ...before, Status, LineItems, ...totalsOf(LineItems, types), LineAmountTypes: types,
    ...currencyFor(books, sent.CurrencyCode ?? before.CurrencyCode, sent.CurrencyRate ?? before.CurrencyRate, faults),
    ...keptFields(before, sent),
    ContactID: contact?.id ?? before.ContactID,
  };
  if (settled && movesMoney(before, after)) throw new Refused(NOT_MODIFIABLE, HAS_MONEY);
  checkWhole(books, after, "CreditNote", faults);
  faults.throwAny();
  contact?.put();
  return putCredit(books, after, "UPDATE");
}

const keptFields = (before: Readonly<CreditRecord>, sent: Sent) => ({
  number: sent.CreditNoteNumber ?? before.number,
  Reference: sent.Reference ?? before.Reference,
  Date: sent.Date ?? before.Date,
  SentToContact: sent.SentToContact ?? before.SentToContact,
});
