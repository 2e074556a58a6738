import type { Decimal } from "decimal.js";
import type { Books } from "../books/books.ts";
import type { AccountRecord } from "../books/ledger-records.ts";
import type { LineAmountTypes } from "../books/records.ts";
import { round } from "../wire/amounts.ts";
import type { Faults } from "../wire/refusals.ts";

/** The tax type a line ends up with, checked against the rates of the organisation and what its account may carry. */
export function taxTypeOf(books: Books, wanted: string | undefined, account: Readonly<AccountRecord> | undefined, faults: Faults): string | undefined {
  const taxType = wanted ?? account?.TaxType;
  if (taxType === undefined) return undefined;
  const rate = books.taxRates.get(taxType);
  if (rate?.Status !== "ACTIVE") {
    faults.add(`The TaxType code '${taxType}' does not exist or cannot be used for this type of transaction.`);
  } else if (account && !rate.appliesTo.includes(account.Class)) {
    faults.add(`The TaxType code '${taxType}' cannot be used with account code '${account.Code}'.`);
  }
  return taxType;
}

/**
 * The tax of one line. Xero: computed on quantity times unit price, rounded half up to 2 decimals for each line, and
 * only then added up; on inclusive lines it is the part of the price that is tax.
 */
export function taxOn(books: Books, exact: Decimal, taxType: string | undefined, types: LineAmountTypes): number {
  const rate = types === "NoTax" || taxType === undefined ? 0 : (books.taxRates.get(taxType)?.EffectiveRate ?? 0);
  return round(types === "Inclusive" ? exact.times(rate).div(100 + rate) : exact.times(rate).div(100));
}
