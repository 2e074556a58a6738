import { z } from "zod";
import type { Resource } from "../api/resource.ts";
import type { Books } from "../books/books.ts";
import type { RepeatingInvoiceRecord } from "../books/ledger-records.ts";
import { contactInside } from "../contacts/show-contact.ts";
import { guid, number, text } from "../query/fields.ts";
import { msDate, msOf } from "../wire/dates.ts";
import { day, flag, guid as guidShape, parse } from "../wire/parse.ts";
import { Faults, NotFound } from "../wire/refusals.ts";
import { contactOf, contactReference } from "./contact-of.ts";
import { currencyCode } from "./invoice-shape.ts";
import { lineAmountTypes, lines } from "./line-shape.ts";
import { showLine } from "./show-document.ts";
import { totalsOf } from "./totals.ts";
import { checkText, currencyFor, linesAfter, type Write } from "./write.ts";

const whole = z.union([z.number().int(), z.string().regex(/^\d+$/).transform(Number)]);
const shape = z.object({
  RepeatingInvoiceID: guidShape.optional(),
  Type: z.enum(["ACCREC", "ACCPAY"]).optional(),
  Contact: contactReference.optional(),
  Schedule: z
    .object({
      Period: whole.optional(),
      Unit: z.enum(["WEEKLY", "MONTHLY"]).optional(),
      DueDate: whole.optional(),
      DueDateType: z.enum(["DAYSAFTERBILLDATE", "DAYSAFTERBILLMONTH", "DAYSAFTERINVOICEDATE", "DAYSAFTERINVOICEMONTH", "OFCURRENTMONTH", "OFFOLLOWINGMONTH"]).optional(),
      StartDate: day.optional(),
      EndDate: day.optional(),
    })
    .optional(),
  LineItems: lines.optional(),
  LineAmountTypes: lineAmountTypes.optional(),
  Reference: z.string().optional(),
  BrandingThemeID: guidShape.optional(),
  CurrencyCode: currencyCode.optional(),
  Status: z.enum(["DRAFT", "AUTHORISED", "DELETED"]).optional(),
  ApprovedForSending: flag.optional(),
  SendCopy: flag.optional(),
  MarkAsSent: flag.optional(),
  IncludePDF: flag.optional(),
});
type Sent = z.infer<typeof shape>;

export const repeatingInvoices: Resource<RepeatingInvoiceRecord> = {
  plural: "RepeatingInvoices",
  idName: "RepeatingInvoiceID",
  all: (books) => books.repeating.values(),
  find: (books, key) => books.repeating.get(key.toLowerCase()),
  fields: (books) => ({
    RepeatingInvoiceID: guid(({ RepeatingInvoiceID }) => RepeatingInvoiceID),
    Type: text(({ Type }) => Type),
    Status: text(({ Status }) => Status),
    Reference: text(({ Reference }) => Reference ?? ""),
    Total: number(({ Total }) => Total),
    "Contact.ContactID": guid(({ ContactID }) => ContactID),
    "Contact.Name": text(({ ContactID }) => books.contacts.get(ContactID)?.Name),
  }),
  show(books, { ContactID, Schedule, LineItems, ...rest }, { unitdp }) {
    const { StartDate, EndDate, NextScheduledDate, ...schedule } = Schedule;
    const shown = { StartDate: msDate(msOf(StartDate)), ...(EndDate && { EndDate: msDate(msOf(EndDate)) }), NextScheduledDate: msDate(msOf(NextScheduledDate)) };
    return {
      ...rest,
      ID: rest.RepeatingInvoiceID,
      Schedule: { ...schedule, ...shown },
      Contact: contactInside(books.contacts.get(ContactID)!),
      LineItems: LineItems.map((line) => showLine(books, line, unitdp)),
      HasAttachments: false,
    };
  },
  write: writeRepeating,
};

/** Templates are kept and checked; the stand-in does not make invoices from them. */
function writeRepeating(books: Books, body: unknown, how: Write): RepeatingInvoiceRecord {
  const sent = parse(shape, body);
  const id = how.id ?? sent.RepeatingInvoiceID;
  if (id === undefined) return create(books, sent, how);
  const before = books.repeating.get(id);
  if (!before) throw new NotFound();
  const faults = new Faults();
  faults.check(sent.Status === "DELETED" && before.Status !== "DELETED", "A repeating invoice can only be changed by setting its Status to DELETED");
  faults.throwAny();
  const record: RepeatingInvoiceRecord = { ...before, Status: "DELETED" };
  books.repeating.put(id, record);
  return record;
}

function create(books: Books, sent: Sent, how: Write): RepeatingInvoiceRecord {
  const faults = new Faults();
  const contact = contactOf(books, sent.Contact, how, faults);
  faults.check(sent.Type !== undefined, "Invoice type must be specified: ACCREC or ACCPAY");
  const Status = sent.Status ?? "DRAFT";
  faults.check(Status !== "DELETED", "A repeating invoice cannot be created as DELETED");
  checkText(sent.Reference, "Reference", faults);
  const Type = sent.Type ?? "ACCREC";
  const types = sent.LineAmountTypes ?? "Exclusive";
  const LineItems = linesAfter(books, sent.LineItems, [], { types, status: Status, sales: Type === "ACCREC", discounts: Type === "ACCREC", unitdp: how.unitdp }, faults);
  faults.check(LineItems.length > 0, "One or more line items must be specified");
  const { CurrencyCode } = currencyFor(books, sent.CurrencyCode, undefined, faults);
  const Schedule = scheduleFrom(sent.Schedule, books.today(), faults);
  faults.throwAny();
  contact!.put();
  const { SubTotal, TotalTax, Total } = totalsOf(LineItems, types);
  const record: RepeatingInvoiceRecord = {
    RepeatingInvoiceID: books.newId(), Type, ContactID: contact!.id, Reference: sent.Reference, Status, LineAmountTypes: types, CurrencyCode,
    BrandingThemeID: sent.BrandingThemeID, LineItems, SubTotal, TotalTax, Total, Schedule: Schedule!,
    ApprovedForSending: sent.ApprovedForSending ?? false, SendCopy: sent.SendCopy ?? false, MarkAsSent: sent.MarkAsSent ?? false, IncludePDF: sent.IncludePDF ?? false,
  };
  books.repeating.put(record.RepeatingInvoiceID, record);
  return record;
}

function scheduleFrom(sent: Sent["Schedule"], today: string, faults: Faults): RepeatingInvoiceRecord["Schedule"] | undefined {
  const { Period, Unit, DueDate, DueDateType, StartDate = today, EndDate } = sent ?? {};
  if (Period === undefined || Unit === undefined || DueDate === undefined || DueDateType === undefined) {
    faults.add("The schedule must have a Period, a Unit, a DueDate and a DueDateType");
    return undefined;
  }
  faults.check(Period > 0 && Period <= 100, "The schedule's Period must be a whole number above 0");
  faults.check(DueDate > 0 && DueDate <= 31, "The schedule's DueDate must be between 1 and 31");
  faults.check(EndDate === undefined || EndDate >= StartDate, "The schedule's EndDate cannot be before its StartDate");
  return { Period, Unit, DueDate, DueDateType, StartDate, ...(EndDate && { EndDate }), NextScheduledDate: StartDate };
}
