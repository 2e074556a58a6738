import type { CustomerDraft, InvoiceDraft, InvoiceDraftLine } from "../../../server/domain/drafts.ts";
import type { OrganisationFacts } from "../../../server/connectors/xero/organisation-facts.ts";

export const british: OrganisationFacts = { homeCurrency: "GBP", shortCode: "!23vg2", salesTerm: null };

export const organisationWire = (change: Record<string, unknown> = {}) => ({
  OrganisationID: "b2c885a9-0000-4000-8000-000000000000",
  Name: "Thornquay Supplies Ltd",
  BaseCurrency: "GBP",
  CountryCode: "GB",
  Timezone: "GMTSTANDARDTIME",
  ShortCode: "!23vg2",
  ...change,
});

export function draftLine(change: Partial<InvoiceDraftLine> = {}): InvoiceDraftLine {
  return {
    itemId: "TEA-1KG",
    accountId: null,
    description: "Assam, loose",
    quantity: "2",
    unitPrice: "50",
    discount: null,
    amount: { minor: 10_000, currency: "GBP" },
    taxCode: null,
    serviceDate: null,
    dimensions: [],
    ...change,
  };
}

export function invoiceDraft(change: Partial<InvoiceDraft> = {}): InvoiceDraft {
  return {
    reference: "OB-100002-77-1-1",
    customerId: "c0000000-0000-4000-8000-000000000001",
    state: "approved",
    date: "2026-11-20",
    dueDate: null,
    termId: null,
    currency: "GBP",
    exchangeRate: null,
    taxMode: "exclusive",
    number: null,
    lines: [draftLine()],
    discount: null,
    memoToCustomer: null,
    poNumber: null,
    billTo: { email: null, cc: [] },
    dimensions: [],
    ...change,
  };
}

export function customerDraft(change: Partial<CustomerDraft> = {}): CustomerDraft {
  return {
    name: "Brightwater Dental Group",
    reference: "OB-100002-C501",
    kind: "company",
    firstName: "Ada",
    lastName: "Byron",
    email: "accounts@brightwater.example",
    phone: "+44 20 7946 0000",
    domain: "brightwater.example",
    taxNumber: "GB123456789",
    address: { street: "1 Harbour Way\nUnit 4", city: "Bristol", region: null, postalCode: "BS1 5TY", country: "GB" },
    currency: "GBP",
    termId: null,
    ...change,
  };
}

/** An invoice as Xero writes one out in full: 100.00 and 20 % VAT. */
export const invoiceWire = (change: Record<string, unknown> = {}) => ({
  Type: "ACCREC",
  InvoiceID: "a1000000-0000-4000-8000-000000000001",
  InvoiceNumber: "INV-0042",
  Reference: "OB-100002-77-1-1 · PO 4711",
  Payments: [],
  CreditNotes: [],
  Prepayments: [],
  Overpayments: [],
  AmountDue: 120.0,
  AmountPaid: 0,
  AmountCredited: 0,
  SentToContact: false,
  CurrencyRate: 1.0,
  HasErrors: false,
  Contact: { ContactID: "c0000000-0000-4000-8000-000000000001", Name: "Brightwater Dental Grp" },
  DateString: "2026-11-20T00:00:00",
  Date: "/Date(1795132800000+0000)/",
  DueDate: "/Date(1797724800000+0000)/",
  Status: "AUTHORISED",
  LineAmountTypes: "Exclusive",
  LineItems: [lineWire()],
  SubTotal: 100.0,
  TotalTax: 20.0,
  Total: 120.0,
  UpdatedDateUTC: "/Date(1795169523410+0000)/",
  CurrencyCode: "GBP",
  ...change,
});

export const lineWire = (change: Record<string, unknown> = {}) => ({
  LineItemID: "d1000000-0000-4000-8000-000000000001",
  ItemCode: "TEA-1KG",
  Description: "Assam, loose",
  Quantity: 2.0,
  UnitAmount: 50.0,
  TaxType: "OUTPUT2",
  TaxAmount: 20.0,
  LineAmount: 100.0,
  AccountCode: "200",
  Tracking: [],
  ...change,
});

export const contactWire = (change: Record<string, unknown> = {}) => ({
  ContactID: "c0000000-0000-4000-8000-000000000001",
  ContactNumber: "OB-100002-C501",
  ContactStatus: "ACTIVE",
  Name: "Brightwater Dental Group",
  FirstName: "Ada",
  LastName: "Byron",
  EmailAddress: "accounts@brightwater.example",
  TaxNumber: "GB123456789",
  DefaultCurrency: "GBP",
  Addresses: [
    { AddressType: "STREET", City: "", Region: "", PostalCode: "", Country: "" },
    { AddressType: "POBOX", AddressLine1: "1 Harbour Way", AddressLine2: "Unit 4", City: "Bristol", PostalCode: "BS1 5TY", Country: "GB" },
  ],
  Phones: [
    { PhoneType: "FAX", PhoneNumber: "7946 0001", PhoneAreaCode: "20", PhoneCountryCode: "44" },
    { PhoneType: "DEFAULT", PhoneNumber: "7946 0000", PhoneAreaCode: "20", PhoneCountryCode: "44" },
  ],
  UpdatedDateUTC: "/Date(1795169523410+0000)/",
  ...change,
});

export const creditNoteWire = (change: Record<string, unknown> = {}) => ({
  Type: "ACCRECCREDIT",
  CreditNoteID: "e1000000-0000-4000-8000-000000000001",
  CreditNoteNumber: "CN-0007",
  Reference: "OB-100002-77-1-1C",
  Contact: { ContactID: "c0000000-0000-4000-8000-000000000001", Name: "Brightwater Dental Grp" },
  Date: "/Date(1795219200000+0000)/",
  Status: "AUTHORISED",
  LineAmountTypes: "Exclusive",
  LineItems: [lineWire()],
  SubTotal: 100.0,
  TotalTax: 20.0,
  Total: 120.0,
  RemainingCredit: 120.0,
  Allocations: [],
  CurrencyCode: "GBP",
  CurrencyRate: 1.0,
  UpdatedDateUTC: "/Date(1795219300000+0000)/",
  ...change,
});

export const paymentWire = (change: Record<string, unknown> = {}) => ({
  PaymentID: "f1000000-0000-4000-8000-000000000001",
  Date: "/Date(1795132800000+0000)/",
  Amount: 46.05,
  BankAmount: 46.05,
  CurrencyRate: 1.0,
  PaymentType: "ACCRECPAYMENT",
  Status: "AUTHORISED",
  Reference: "BACS 11",
  UpdatedDateUTC: "/Date(1795169523410+0000)/",
  Invoice: {
    Type: "ACCREC",
    InvoiceID: "a1000000-0000-4000-8000-000000000001",
    InvoiceNumber: "INV-0042",
    Reference: "OB-100002-77-1-1",
    CurrencyCode: "GBP",
    Contact: { ContactID: "c0000000-0000-4000-8000-000000000001", Name: "Brightwater Dental Grp" },
  },
  ...change,
});
