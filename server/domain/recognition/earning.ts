import type { Money } from "../money.ts";
import type { PlainDate } from "../records.ts";

/** An amount earned in one calendar month, dated with the last day of the term in that month; or on one day. */
export interface Earning {
  on: PlainDate;
  amount: Money;
}
