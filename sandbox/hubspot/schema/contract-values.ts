import { Decimal } from "decimal.js";

type ContractValues = Record<"hs_mrr" | "hs_arr" | "hs_acv" | "hs_tcv", Decimal>;

const ZERO = new Decimal(0);
export const NO_CONTRACT: ContractValues = { hs_mrr: ZERO, hs_arr: ZERO, hs_acv: ZERO, hs_tcv: ZERO };

/** How often a line is billed in one year. */
const TIMES_A_YEAR: Record<string, Decimal.Value> = {
  weekly: 52,
  biweekly: 26,
  monthly: 12,
  quarterly: 4,
  per_six_months: 2,
  annually: 1,
  per_two_years: new Decimal(1).div(2),
  per_three_years: new Decimal(1).div(3),
  per_four_years: new Decimal(1).div(4),
  per_five_years: new Decimal(1).div(5),
};

/**
 * What a line is worth: `amount` is what one billing brings. A line without a frequency is billed once; a recurring one
 * without a term is reckoned for a year. Not rounded. HubSpot's own sums are not published in full.
 */
export function contractValues(amount: Decimal, frequency: string | null, period: string | null): ContractValues {
  const times = frequency === null ? undefined : TIMES_A_YEAR[frequency];
  if (times === undefined) return { ...NO_CONTRACT, hs_acv: amount, hs_tcv: amount };
  const yearly = amount.mul(times);
  const months = monthsOf(period) ?? 12;
  return { hs_mrr: yearly.div(12), hs_arr: yearly, hs_acv: yearly.mul(Math.min(months, 12)).div(12), hs_tcv: yearly.mul(months).div(12) };
}

/** Number of payments and last day of a recurring line with a term. */
export function paymentsOf(line: Readonly<Record<string, string | null>>): Record<string, string | null> {
  const times = TIMES_A_YEAR[line["recurringbillingfrequency"] ?? ""];
  const months = monthsOf(line["hs_recurring_billing_period"] ?? null);
  if (times === undefined || months === null) return {};
  const payments = new Decimal(times).mul(months).div(12).ceil().toFixed();
  return { hs_recurring_billing_number_of_payments: payments, hs_recurring_billing_end_date: endOf(line["hs_recurring_billing_start_date"] ?? null, months) };
}

/** "P12M" and "P1Y": HubSpot takes ISO periods of whole months or years. */
export function monthsOf(period: string | null): number | null {
  const [, count = "", unit] = /^P(\d{1,4})([MY])$/.exec(period ?? "") ?? [];
  return unit === undefined ? null : Number(count) * (unit === "Y" ? 12 : 1);
}

function endOf(startsOn: string | null, months: number): string | null {
  if (startsOn === null) return null;
  const [year = 0, month = 1, day = 1] = startsOn.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const next = Date.UTC(year, month - 1 + months, Math.min(day, lastDay));
  return new Date(next - 86_400_000).toISOString().slice(0, 10);
}
