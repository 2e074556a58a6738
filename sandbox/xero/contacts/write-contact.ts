import { z } from "zod";
import type { Books } from "../books/books.ts";
import type { ContactRecord } from "../books/records.ts";
import type { Write } from "../documents/write.ts";
import { currencyCode } from "../documents/invoice-shape.ts";
import { flag, guid, parse } from "../wire/parse.ts";
import { Faults, NotFound, Refused } from "../wire/refusals.ts";
import { newContact } from "./new-contact.ts";

const short = (length: number) => z.string().max(length).optional();
const term = z.object({
  Day: z.union([z.number().int(), z.string().regex(/^\d+$/).transform(Number)]),
  Type: z.enum(["DAYSAFTERBILLDATE", "DAYSAFTERBILLMONTH", "OFCURRENTMONTH", "OFFOLLOWINGMONTH"]),
});
const address = z.object({
  AddressType: z.enum(["POBOX", "STREET"]),
  AddressLine1: short(500), AddressLine2: short(500), AddressLine3: short(500), AddressLine4: short(500),
  City: short(255), Region: short(255), PostalCode: short(50), Country: short(50), AttentionTo: short(255),
});
const phone = z.object({ PhoneType: z.enum(["DEFAULT", "DDI", "MOBILE", "FAX", "OFFICE"]), PhoneNumber: short(50), PhoneAreaCode: short(10), PhoneCountryCode: short(20) });
const person = z.object({ FirstName: short(255), LastName: short(255), EmailAddress: short(255), IncludeInEmails: flag.optional() });

const shape = z.object({
  ContactID: guid.optional(),
  ContactStatus: z.enum(["ACTIVE", "ARCHIVED"]).optional(),
  Name: z.string().optional(),
  ContactNumber: short(50), AccountNumber: short(50), CompanyNumber: short(50), TaxNumber: short(50),
  FirstName: short(255), LastName: short(255), EmailAddress: short(255), BankAccountDetails: short(255),
  AccountsReceivableTaxType: short(50), AccountsPayableTaxType: short(50), SalesDefaultAccountCode: short(50), PurchasesDefaultAccountCode: short(50),
  DefaultCurrency: currencyCode.optional(),
  Addresses: z.array(address).max(10).optional(),
  Phones: z.array(phone).max(10).optional(),
  ContactPersons: z.array(person).max(50).optional(),
  PaymentTerms: z.object({ Bills: term.optional(), Sales: term.optional() }).optional(),
});
type Sent = z.infer<typeof shape>;

const MOST_PERSONS = 5;
const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/;

/** Creates or changes one contact, identified by its address, its ContactID or its ContactNumber. */
export function writeContact(books: Books, body: unknown, how: Write): ContactRecord {
  const sent = parse(shape, body);
  const before = existing(books, sent, how);
  if (before && how.mode === "create") throw new Refused("The contact exists already: update it with POST");
  const faults = new Faults();
  check(books, sent, before, faults);
  faults.throwAny();
  const { ContactID: _id, Addresses, Phones, PaymentTerms, Name, ...fields } = sent;
  const base = before ?? newContact(books, Name!.trim(), how.by);
  const record: ContactRecord = {
    ...base,
    ...fields,
    Name: Name?.trim() ?? base.Name,
    Addresses: byType(base.Addresses, Addresses, ({ AddressType }) => AddressType),
    Phones: byType(base.Phones, Phones, ({ PhoneType }) => PhoneType),
    ...(PaymentTerms && { PaymentTerms: { ...base.PaymentTerms, ...PaymentTerms } }),
    updatedAt: books.now(),
  };
  books.contacts.put(record.ContactID, record);
  books.changed("CONTACT", before ? "UPDATE" : "CREATE", record.ContactID);
  return record;
}

/** Addresses and phones are kept one of each type; those sent replace those of their type. */
const byType = <T>(before: readonly T[], sent: T[] | undefined, typeOf: (each: T) => string): T[] => [
  ...before.filter((kept) => !sent?.some((each) => typeOf(each) === typeOf(kept))),
  ...(sent ?? []),
];

function existing(books: Books, sent: Sent, how: Write): Readonly<ContactRecord> | undefined {
  if (how.id !== undefined) {
    const found = contactBy(books, how.id);
    if (!found) throw new NotFound();
    return found;
  }
  if (sent.ContactID !== undefined) {
    const found = books.contacts.get(sent.ContactID);
    if (!found) throw new Refused("An existing Contact with the specified ContactID could not be found");
    return found;
  }
  return sent.ContactNumber === undefined ? undefined : books.contacts.values().find(({ ContactNumber }) => ContactNumber === sent.ContactNumber);
}

/** By id, else by ContactNumber. */
export const contactBy = (books: Books, key: string): Readonly<ContactRecord> | undefined =>
  books.contacts.get(key) ?? books.contacts.values().find(({ ContactNumber }) => ContactNumber === key);

function check(books: Books, sent: Sent, before: Readonly<ContactRecord> | undefined, faults: Faults): void {
  const name = sent.Name?.trim();
  if (!before) faults.check(Boolean(name), "The contact name must be specified");
  else faults.check(sent.Name === undefined || Boolean(name), "The contact name cannot be blank");
  faults.check((name ?? "").length <= 255, "The contact name cannot be longer than 255 characters");
  checkUnique(books, sent, before, faults);
  for (const email of [sent.EmailAddress, ...(sent.ContactPersons ?? []).map(({ EmailAddress }) => EmailAddress)]) {
    faults.check(!email || EMAIL.test(email), "The email address is not in a valid format");
  }
  faults.check((sent.ContactPersons ?? []).length <= MOST_PERSONS, `A contact can have no more than ${MOST_PERSONS} contact persons`);
  checkReferences(books, sent, faults);
}

/** Xero: names are unique across active contacts, account numbers across all. */
function checkUnique(books: Books, sent: Sent, before: Readonly<ContactRecord> | undefined, faults: Faults): void {
  const name = sent.Name?.trim();
  const others = books.contacts.values().filter(({ ContactID }) => ContactID !== before?.ContactID);
  const renamed = name !== undefined && name.toLowerCase() !== before?.Name.toLowerCase();
  const revived = before?.ContactStatus === "ARCHIVED" && sent.ContactStatus === "ACTIVE";
  const active = (name ?? before?.Name)?.toLowerCase();
  if ((renamed || revived) && others.some((other) => other.ContactStatus === "ACTIVE" && other.Name.toLowerCase() === active)) {
    faults.add(`The contact name ${name ?? before?.Name} is already assigned to another contact. The contact name must be unique across all active contacts.`);
  }
  const number = sent.AccountNumber;
  faults.check(!number || !others.some(({ AccountNumber }) => AccountNumber === number), "The Account Number already exists. Please enter a different Account Number.");
}

function checkReferences(books: Books, sent: Sent, faults: Faults): void {
  const base = books.organisation().BaseCurrency;
  const currency = sent.DefaultCurrency;
  faults.check(currency === undefined || currency === base || books.currencies.get(currency) !== undefined, `Organisation is not subscribed to currency ${currency}`);
  for (const taxType of [sent.AccountsReceivableTaxType, sent.AccountsPayableTaxType]) {
    faults.check(!taxType || books.taxRates.get(taxType) !== undefined, `The TaxType code '${taxType}' does not exist.`);
  }
  for (const { Day, Type } of [sent.PaymentTerms?.Sales, sent.PaymentTerms?.Bills].filter((each) => each !== undefined)) {
    const most = Type === "OFCURRENTMONTH" || Type === "OFFOLLOWINGMONTH" ? 31 : 366;
    faults.check(Day >= 0 && Day <= most, `The day of the payment terms must be between 0 and ${most}`);
  }
}
