import { Decimal } from "decimal.js";
import type { Books } from "../books/books.ts";
import type { ContactRecord } from "../books/records.ts";
import { round, sum } from "../wire/amounts.ts";
import { updated } from "../wire/dates.ts";
import type { View } from "../wire/view.ts";

const ADDRESS_TYPES = ["STREET", "POBOX"] as const;
const PHONE_TYPES = ["DEFAULT", "DDI", "FAX", "MOBILE"] as const;

export function showContact(books: Books, contact: Readonly<ContactRecord>, view: View): object {
  const { updatedAt, createdBy: _by, Addresses, Phones, PaymentTerms, ContactPersons, ...fields } = contact;
  const invoices = books.invoices.values().filter(({ ContactID, Status }) => ContactID === contact.ContactID && (Status === "AUTHORISED" || Status === "PAID"));
  return {
    ...fields,
    EmailAddress: contact.EmailAddress ?? "",
    BankAccountDetails: contact.BankAccountDetails ?? "",
    Addresses: ADDRESS_TYPES.map((AddressType) => Addresses.find((each) => each.AddressType === AddressType) ?? { AddressType, City: "", Region: "", PostalCode: "", Country: "" }),
    Phones: PHONE_TYPES.map((PhoneType) => ({ PhoneNumber: "", PhoneAreaCode: "", PhoneCountryCode: "", ...Phones.find((each) => each.PhoneType === PhoneType), PhoneType })),
    ...updated(updatedAt),
    ContactGroups: [],
    IsSupplier: invoices.some(({ Type }) => Type === "ACCPAY"),
    IsCustomer: invoices.some(({ Type }) => Type === "ACCREC"),
    ...(PaymentTerms && { PaymentTerms }),
    ...(!view.summary && view.lines && balancesOf(books, invoices.filter(({ Status }) => Status === "AUTHORISED"))),
    SalesTrackingCategories: [],
    PurchasesTrackingCategories: [],
    ContactPersons,
    HasAttachments: false,
    HasValidationErrors: false,
  };
}

type Open = ReturnType<Books["invoices"]["values"]>;

/** What is open in the organisation's own currency; only given where there is something. */
function balancesOf(books: Books, open: Open): object {
  const of = (type: "ACCREC" | "ACCPAY") => {
    const mine = open.filter(({ Type }) => Type === type);
    const total = (invoices: Open) => sum(invoices.map(({ AmountDue, CurrencyRate }) => round(new Decimal(AmountDue).div(CurrencyRate))));
    return { Outstanding: total(mine), Overdue: total(mine.filter(({ DueDate }) => DueDate !== undefined && DueDate < books.today())) };
  };
  return open.length === 0 ? {} : { Balances: { AccountsReceivable: of("ACCREC"), AccountsPayable: of("ACCPAY") } };
}

/** A contact as it stands inside listed documents. */
export const contactInside = ({ ContactID, Name }: Readonly<ContactRecord>) => ({
  ContactID, Name, Addresses: [], Phones: [], ContactGroups: [], ContactPersons: [], HasValidationErrors: false,
});
