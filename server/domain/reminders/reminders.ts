import { addDays, daysBetween } from "../calendar.ts";
import { money, type Money } from "../money.ts";
import type { PlainDate } from "../records.ts";

/** When customers are reminded of what is overdue. */
export interface ReminderRules {
  /** By currency, minor units: what a customer must owe overdue before anything is sent. A currency that is not here never is. */
  thresholds: Readonly<Record<string, number>>;
  /** How often, before it is a person's affair. */
  attempts: number;
  /** Quiet days between two attempts. */
  daysApart: number;
  /** Days past due before an invoice counts. */
  afterDays: number;
  /** 1 is Monday, 7 is Sunday. */
  quietWeekdays: readonly number[];
  quietDates: readonly PlainDate[];
}

export interface OverdueInvoice {
  connectionId: string;
  invoiceId: string;
  dealId: string;
  number: string | null;
  dueDate: PlainDate;
  balance: Money;
}

/** What is remembered of a customer's reminders in one currency. */
export interface Campaign {
  /** Counts up each time the customer has paid up in between. */
  number: number;
  /** Sent, or decided against by a person; each counts as an attempt. */
  attempts: number;
  lastOn: PlainDate | null;
  hold: Hold | null;
}

/** The customer disputes what is owed, or has promised to pay: until that day, or until a person lifts it. */
export interface Hold {
  kind: "dispute" | "promise";
  until: PlainDate | null;
}

export type Decision =
  | { kind: "remind"; attempt: number; overdue: Money; invoices: OverdueInvoice[] }
  /** Paid up: the next debt begins a new campaign. */
  | { kind: "over" }
  /** Every attempt is made: a person takes it from here. */
  | { kind: "finished" }
  | { kind: "wait"; because: "nothing-overdue" | "below-threshold" | "quiet-day" | "too-soon" | "dispute" | "promise" };

const wait = (because: Extract<Decision, { kind: "wait" }>["because"]): Decision => ({ kind: "wait", because });

/**
 * Whether a customer is reminded today of what is overdue in one currency. The invoices are the customer's open ones in
 * it. An attempt is one reminder over the whole overdue amount, however many invoices that is.
 */
export function decideReminder(invoices: readonly OverdueInvoice[], currency: string, campaign: Campaign, rules: ReminderRules, today: PlainDate): Decision {
  const late = invoices.filter(({ dueDate, balance }) => balance.currency === currency && balance.minor > 0 && daysBetween(dueDate, today) > 0);
  if (late.length === 0) return campaign.attempts > 0 ? { kind: "over" } : wait("nothing-overdue");
  const due = late.filter(({ dueDate }) => daysBetween(dueDate, today) >= rules.afterDays).toSorted((a, b) => (a.dueDate < b.dueDate ? -1 : 1));
  const overdue = money(due.reduce((all, { balance }) => all + balance.minor, 0), currency);
  const threshold = rules.thresholds[currency];
  if (threshold === undefined || due.length === 0 || overdue.minor < threshold) return wait("below-threshold");
  const { hold } = campaign;
  if (hold && (hold.until === null || hold.until >= today)) return wait(hold.kind);
  if (campaign.attempts >= rules.attempts) return { kind: "finished" };
  if (campaign.lastOn !== null && today <= addDays(campaign.lastOn, rules.daysApart)) return wait("too-soon");
  if (isQuiet(today, rules)) return wait("quiet-day");
  return { kind: "remind", attempt: campaign.attempts + 1, overdue, invoices: due };
}

export const isQuiet = (day: PlainDate, { quietWeekdays, quietDates }: Pick<ReminderRules, "quietWeekdays" | "quietDates">): boolean =>
  quietDates.includes(day) || quietWeekdays.includes(weekdayOf(day));

/** 5 January 1970 was a Monday. */
const weekdayOf = (day: PlainDate): number => (((daysBetween("1970-01-05", day) % 7) + 7) % 7) + 1;
