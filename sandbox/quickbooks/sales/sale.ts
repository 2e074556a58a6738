import type { Books, Fields } from "../books/books.ts";
import type { EntityName } from "../books/entities.ts";
import { companyCurrency, exchangeRate } from "../books/currency.ts";
import type { Customer, Line, Ref, Sale, Stored } from "../books/records.ts";
import { named, optionalRef, referred } from "../books/refer.ts";
import type { WriteOptions } from "../entities/kind.ts";
import { withoutServerOwned } from "../entities/kind.ts";
import type { Decimal} from "../wire/amounts.ts";
import { wireAmount } from "../wire/amounts.ts";
import type { Body } from "../wire/check.ts";
import { checkEmail } from "../wire/email.ts";
import { faults } from "../wire/fault.ts";
import { refuseClosedPeriod } from "./closed-books.ts";
import { customFields } from "./custom-fields.ts";
import { saleLines } from "./lines.ts";
import { documentNumber } from "./numbering.ts";
import { taxOf, type TaxQuestion } from "./tax.ts";

export interface SaleForm {
  entity: EntityName;
  customerRequired: boolean;
}

/** What QuickBooks works out itself or keeps by other means, whatever is sent. */
const COMPUTED = [
  "TotalAmt", "Balance", "HomeTotalAmt", "HomeBalance", "RemainingCredit", "LinkedTxn", "Line", "TxnTaxDetail", "CustomField",
  "AutoDocNumber", "DocNumber", "InvoiceLink", "InvoiceLinkSecurityCode", "InvoiceLinkExpiryDate", "DeliveryInfo", "ExchangeRate",
];

const REFERENCES: Record<string, EntityName> = {
  SalesTermRef: "Term",
  ClassRef: "Class",
  DepartmentRef: "Department",
  PaymentMethodRef: "PaymentMethod",
  DepositToAccountRef: "Account",
  ARAccountRef: "Account",
};

/** What all sales forms have in common: customer, currency, number, lines, tax, total. Amounts are in the form's currency. */
export function buildSale(books: Books, form: SaleForm, sent: Body, before: Stored | undefined, options: WriteOptions): Fields {
  const previous = before as Sale | undefined;
  const day = (sent.TxnDate as string | undefined) ?? previous?.TxnDate ?? books.today();
  refuseClosedPeriod(books, day, previous?.TxnDate);
  const customer = customerOf(books, form, sent, previous);
  const lines = saleLines(books, sent.Line as Line[] | undefined, previous?.Line ?? [], isAmerican(books));
  const addresses = { ...addressesOf(customer), ...given(sent, "BillAddr", "ShipAddr") };
  const tax = taxOf(books, { sale: lines, ...taxTerms(books, sent, addresses) });
  const total = lines.subtotal.minus(lines.discount).plus(tax.TotalTax);
  if (total.isNegative()) throw faults.rule("The transaction total must not be negative.");
  for (const field of ["BillEmail", "BillEmailCc", "BillEmailBcc"]) checkEmail(field, sent[field]);
  const number = documentNumber(books, form.entity, sent, previous, options.allowDuplicateNumber);
  return {
    ApplyTaxAfterDiscount: false,
    PrintStatus: "NeedToPrint",
    EmailStatus: "NotSet",
    ...addresses,
    ...withoutServerOwned(sent, ...COMPUTED),
    ...references(books, sent),
    CustomField: customFields(books, sent.CustomField),
    ...(number !== undefined && { DocNumber: number }),
    TxnDate: day,
    ...currencyOf(books, sent, customer, previous, day, total),
    LinkedTxn: previous?.LinkedTxn ?? [],
    Line: lines.lines,
    TxnTaxDetail: tax,
    ...(customer && { CustomerRef: named(customer) }),
    TotalAmt: wireAmount(total),
  };
}

export const isAmerican = (books: Books) => books.settings().country === "US";

function customerOf(books: Books, form: SaleForm, sent: Body, previous: Sale | undefined): Customer | undefined {
  if (!sent.CustomerRef) {
    if (form.customerRequired) throw faults.missing("CustomerRef");
    return undefined;
  }
  return referred<Customer>(books, "Customer", sent.CustomerRef as Ref, "CustomerRef", previous?.CustomerRef);
}

const given = (sent: Body, ...fields: string[]) => Object.fromEntries(fields.filter((field) => sent[field] !== undefined).map((field) => [field, sent[field]]));

/** A customer without a shipping address of its own gets its goods where its bills go. */
function addressesOf(customer: Customer | undefined): Body {
  const bill = customer?.BillAddr;
  const ship = customer?.ShipAddr ?? bill;
  return { ...(bill && { BillAddr: bill }), ...(ship && { ShipAddr: ship }) };
}

function taxTerms(books: Books, sent: Body, addresses: Body): Omit<TaxQuestion, "sale"> {
  const txnTaxCode = (sent.TxnTaxDetail as { TxnTaxCodeRef?: Ref } | undefined)?.TxnTaxCodeRef;
  const state = (addresses.ShipAddr as { CountrySubDivisionCode?: string } | undefined)?.CountrySubDivisionCode;
  return {
    txnTaxCode,
    calculation: (sent.GlobalTaxCalculation as TaxQuestion["calculation"] | undefined) ?? "TaxExcluded",
    discountBeforeTax: isAmerican(books) ? sent.ApplyTaxAfterDiscount === true : true,
    shipToState: state,
  };
}

function references(books: Books, sent: Body): Body {
  return Object.fromEntries(
    Object.entries(REFERENCES).flatMap(([field, entity]) => {
      const ref = optionalRef(books, entity, sent[field], field);
      return ref ? [[field, ref]] : [];
    }),
  );
}

/** A customer deals in one currency, and so do all its documents. */
function currencyOf(books: Books, sent: Body, customer: Customer | undefined, previous: Sale | undefined, day: string, total: Decimal): Body {
  const { homeCurrency, multicurrency } = books.settings();
  const asked = (sent.CurrencyRef as Ref | undefined)?.value;
  const code = customer?.CurrencyRef.value ?? asked ?? homeCurrency;
  const currency = companyCurrency(books, asked ?? code);
  if (currency.value !== code) {
    throw faults.rule(`The currency ${currency.value} is not that of the customer (${code}). A customer's currency cannot be changed.`);
  }
  if (previous && previous.CurrencyRef.value !== code) throw faults.rule("The currency of a transaction cannot be changed.");
  if (!multicurrency) return { CurrencyRef: currency };
  const rate = code === homeCurrency ? 1 : ((sent.ExchangeRate as number | undefined) ?? previous?.ExchangeRate ?? exchangeRate(books, code, day));
  if (!(rate > 0)) throw faults.invalidNumber("ExchangeRate", String(rate));
  return { CurrencyRef: currency, ExchangeRate: rate, HomeTotalAmt: wireAmount(total.times(rate)) };
}
