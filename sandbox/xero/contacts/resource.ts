import { flagged, listed, type Resource } from "../api/resource.ts";
import type { ContactRecord } from "../books/records.ts";
import { date, guid, text } from "../query/fields.ts";
import { showContact } from "./show-contact.ts";
import { contactBy, writeContact } from "./write-contact.ts";

const SEARCHED = ["Name", "FirstName", "LastName", "ContactNumber", "EmailAddress", "CompanyNumber"] as const;

export const contacts: Resource<ContactRecord> = {
  plural: "Contacts",
  idName: "ContactID",
  paged: true,
  all: (books) => books.contacts.values(),
  find: (books, key) => contactBy(books, key) ?? books.contacts.get(key.toLowerCase()),
  fields: () => ({
    ContactID: guid(({ ContactID }) => ContactID),
    ContactStatus: text(({ ContactStatus }) => ContactStatus),
    ContactNumber: text(({ ContactNumber }) => ContactNumber),
    AccountNumber: text(({ AccountNumber }) => AccountNumber),
    CompanyNumber: text(({ CompanyNumber }) => CompanyNumber),
    Name: text(({ Name }) => Name),
    FirstName: text(({ FirstName }) => FirstName),
    LastName: text(({ LastName }) => LastName),
    EmailAddress: text(({ EmailAddress }) => EmailAddress),
    TaxNumber: text(({ TaxNumber }) => TaxNumber),
    Website: text(({ Website }) => Website),
    DefaultCurrency: text(({ DefaultCurrency }) => DefaultCurrency),
    UpdatedDateUTC: date(({ updatedAt }) => updatedAt),
  }),
  updatedAt: ({ updatedAt }) => updatedAt,
  filters(_books, query) {
    const ids = listed(query, "IDs")?.map((id) => id.toLowerCase());
    const term = query.get("searchTerm")?.toLowerCase();
    return [
      ...(flagged(query, "includeArchived") ? [] : [({ ContactStatus, ContactID }: ContactRecord) => ContactStatus === "ACTIVE" || (ids?.includes(ContactID) ?? false)]),
      ...(ids ? [({ ContactID }: ContactRecord) => ids.includes(ContactID)] : []),
      ...(term ? [(contact: ContactRecord) => SEARCHED.some((name) => contact[name]?.toLowerCase().includes(term))] : []),
    ];
  },
  show: showContact,
  write: writeContact,
};
