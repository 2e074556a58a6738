import { faults } from "../wire/fault.ts";
import type { Books } from "./books.ts";
import type { Ref, Stored } from "./records.ts";

const NAMES: Record<string, string> = {
  USD: "United States Dollar", EUR: "Euro", GBP: "British Pound Sterling", CAD: "Canadian Dollar", AUD: "Australian Dollar",
  NZD: "New Zealand Dollar", JPY: "Japanese Yen", CHF: "Swiss Franc", SEK: "Swedish Krona", INR: "Indian Rupee",
  DKK: "Danish Krone", NOK: "Norwegian Krone", SGD: "Singapore Dollar", HKD: "Hong Kong Dollar", ZAR: "South African Rand", MXN: "Mexican Peso",
};

export const currencyRef = (code: string): Ref => ({ value: code, name: NAMES[code] ?? code });

/** Throws where the company does not deal in it: 6000 with multicurrency off, 2500 where it is not on the company's list. */
export function companyCurrency(books: Books, code: string): Ref {
  const { homeCurrency, multicurrency } = books.settings();
  if (code === homeCurrency) return currencyRef(code);
  if (!multicurrency) throw faults.rule(`Multi currency should be enabled to perform this operation (${code}).`);
  const known = books.all("CompanyCurrency").some((each) => each.Code === code && each.Active !== false);
  if (!known) throw faults.badReference("CurrencyRef", code);
  return currencyRef(code);
}

/** Of an entry that is nobody's in particular: the home currency where none is named, the rate where the company deals in several. */
export function currencyAndRate(books: Books, code: string | undefined, sentRate: number | undefined, day: string): { CurrencyRef: Ref; ExchangeRate?: number } {
  const { homeCurrency, multicurrency } = books.settings();
  const CurrencyRef = companyCurrency(books, code ?? homeCurrency);
  return { CurrencyRef, ...(multicurrency && { ExchangeRate: sentRate ?? exchangeRate(books, CurrencyRef.value, day) }) };
}

interface ExchangeRate extends Stored {
  SourceCurrencyCode: string;
  AsOfDate: string;
  Rate: number;
}

/** Home units for one of this currency: the newest rate not after the day, else the oldest there is, else 1. */
export function exchangeRate(books: Books, code: string, day: string): number {
  if (code === books.settings().homeCurrency) return 1;
  const rates = books.all<ExchangeRate>("ExchangeRate").filter((rate) => rate.SourceCurrencyCode === code);
  rates.sort((a, b) => (a.AsOfDate < b.AsOfDate ? 1 : -1));
  return (rates.find((rate) => rate.AsOfDate <= day) ?? rates.at(-1))?.Rate ?? 1;
}
