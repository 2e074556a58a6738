/** Amounts are written with two decimals unless they are nought: `100.00`, `0`. Quantities, prices and rates are not. */
const AMOUNTS = new Set([
  "Amount", "TotalAmt", "Balance", "BalanceWithJobs", "UnappliedAmt", "RemainingCredit", "TotalTax", "NetAmountTaxable",
  "HomeTotalAmt", "HomeBalance", "Deposit", "CurrentBalance", "CurrentBalanceWithSubAccounts", "TaxInclusiveAmt",
]);

/** Not yet in TypeScript's library: text that stands in the JSON as it is. */
const { rawJSON: raw } = JSON as unknown as { rawJSON: (text: string) => unknown };

export function writeJson(body: unknown): string {
  return JSON.stringify(body, (name, value: unknown) =>
    typeof value === "number" && value !== 0 && AMOUNTS.has(name) ? raw(value.toFixed(2)) : value,
  );
}
