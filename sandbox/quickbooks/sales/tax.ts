import type { Books } from "../books/books.ts";
import type { Line, Ref, TaxCode, TaxDetail, TaxRate } from "../books/records.ts";
import { referred } from "../books/refer.ts";
import { cents, Decimal, sum, wireAmount } from "../wire/amounts.ts";
import { faults } from "../wire/fault.ts";
import type { SaleLines } from "./lines.ts";

export interface TaxQuestion {
  sale: SaleLines;
  /** What was sent; only the chosen code of a form in the United States counts, amounts are worked out here. */
  txnTaxCode?: Ref | undefined;
  calculation: "TaxExcluded" | "TaxInclusive" | "NotApplicable";
  discountBeforeTax: boolean;
  /** Where the goods go, as a state's two letters, for automated sales tax. */
  shipToState?: string | undefined;
}

interface Share {
  net: Decimal;
  rate: TaxRate;
  /** Worked out already where the line says what it comes to with tax. */
  tax?: Decimal;
}

/**
 * QuickBooks taxes line by line, to two decimals, and adds up (Intuit's own answer to "why is the tax a cent off":
 * 31 lines of 1.59, two of them with quantity 11, 81.09 in all, give 9.71 at 12 %, not 9.73).
 */
export function taxOf(books: Books, question: TaxQuestion): TaxDetail {
  const us = books.settings().country === "US";
  if (us) return american(books, question);
  if (question.calculation === "NotApplicable") return { TotalTax: 0 };
  const shares = taxable(question).flatMap(({ line, net }) => foreignShares(books, line, net, question));
  return detail(shares);
}

function american(books: Books, question: TaxQuestion): TaxDetail {
  const code = americanCode(books, question);
  if (!code) return { TotalTax: 0 };
  const rates = ratesOf(books, code);
  const shares = taxable(question)
    .filter(({ line }) => line.SalesItemLineDetail?.TaxCodeRef?.value === "TAX")
    .flatMap(({ net }) => rates.map((rate): Share => ({ net, rate })));
  return { TxnTaxCodeRef: { value: code.Id }, ...detail(shares) };
}

/** Automated sales tax takes the code of the state the goods go to, whatever was sent; elsewhere nothing is owed. */
function americanCode(books: Books, { txnTaxCode, shipToState }: TaxQuestion): TaxCode | undefined {
  if (!books.settings().automatedSalesTax) {
    return txnTaxCode && referred<TaxCode>(books, "TaxCode", txnTaxCode, "TxnTaxCodeRef");
  }
  return books.all<TaxCode>("TaxCode").find((code) => shipToState !== undefined && code.Name === shipToState);
}

/** Item lines with what is taxed of each: a discount taken before tax is shared out by amount, to the cent. */
function taxable({ sale, discountBeforeTax }: TaxQuestion): { line: Line; net: Decimal }[] {
  const items = sale.lines.filter((line) => line.DetailType === "SalesItemLineDetail");
  if (!discountBeforeTax || sale.discount.isZero() || sale.subtotal.isZero()) {
    return items.map((line) => ({ line, net: new Decimal(line.Amount ?? 0) }));
  }
  let reached = new Decimal(0);
  let taken = new Decimal(0);
  return items.map((line) => {
    reached = reached.plus(line.Amount ?? 0);
    const until = cents(sale.discount.times(reached).div(sale.subtotal));
    const net = new Decimal(line.Amount ?? 0).minus(until.minus(taken));
    taken = until;
    return { line, net };
  });
}

function foreignShares(books: Books, line: Line, net: Decimal, { calculation }: TaxQuestion): Share[] {
  const code = line.SalesItemLineDetail?.TaxCodeRef;
  if (!code) throw faults.rule("Make sure all your transactions have a GST rate before you save.");
  const rates = ratesOf(books, referred<TaxCode>(books, "TaxCode", code, "TaxCodeRef"));
  const gross = line.SalesItemLineDetail?.TaxInclusiveAmt;
  const whole = net.equals(line.Amount ?? 0);
  if (calculation !== "TaxInclusive" || gross === undefined || !whole || rates.length !== 1) return rates.map((rate) => ({ net, rate }));
  const tax = cents(gross).minus(net);
  if (tax.minus(taxAt(net, rates[0]!)).abs().greaterThan("0.01")) {
    throw faults.wrongAmount(`TaxInclusiveAmt ${gross} is not the amount ${net.toFixed(2)} and its tax.`);
  }
  return [{ net, rate: rates[0]!, tax }];
}

function ratesOf(books: Books, code: TaxCode): TaxRate[] {
  return (code.SalesTaxRateList?.TaxRateDetail ?? []).map(({ TaxRateRef }) => referred<TaxRate>(books, "TaxRate", TaxRateRef, "TaxRateRef"));
}

const taxAt = (net: Decimal, rate: TaxRate) => cents(net.times(rate.RateValue).div(100));

function detail(shares: Share[]): TaxDetail {
  const byRate = new Map<string, { rate: TaxRate; net: Decimal; tax: Decimal }>();
  for (const { net, rate, tax } of shares) {
    const so = byRate.get(rate.Id) ?? { rate, net: new Decimal(0), tax: new Decimal(0) };
    byRate.set(rate.Id, { rate, net: so.net.plus(net), tax: so.tax.plus(tax ?? taxAt(net, rate)) });
  }
  const rates = [...byRate.values()];
  const TaxLine = rates.map(({ rate, net, tax }) => ({
    Amount: tax.toNumber(),
    DetailType: "TaxLineDetail",
    TaxLineDetail: { TaxRateRef: { value: rate.Id }, PercentBased: true, TaxPercent: rate.RateValue, NetAmountTaxable: net.toNumber() },
  }));
  return { TotalTax: wireAmount(sum(rates.map(({ tax }) => tax))), ...(TaxLine.length > 0 && { TaxLine }) };
}
