import { Decimal } from "decimal.js";
import { amountText, parseDecimal, roundedMoney, sum, type DecimalText, type Money } from "../money.ts";
import { park, type ParkReason } from "../parking.ts";
import type { Deal, DealLine, Discount, PlainDate, Recurring } from "../records.ts";
import type { Settings } from "../settings.ts";
import type { ItemProbe } from "../matching/item.ts";

/** A line as it should be billed, before it is known which ERP item and tax code it has. */
export interface PlannedLine {
  /** The deal line's id; "deal" for the one line of a deal without lines. */
  key: string;
  productId: string | null;
  /** null: take the tenant's default item. */
  probe: ItemProbe | null;
  description: string;
  quantity: DecimalText;
  unitPrice: DecimalText;
  discount: { kind: "percent"; percent: DecimalText } | { kind: "amount"; amount: Money } | null;
  /** quantity x unitPrice less the discount, rounded once to the currency. */
  amount: Money;
  taxWord: string | null;
  serviceDate: PlainDate | null;
}

export type PlannedLines = { ok: true; lines: PlannedLine[] } | { ok: false; reason: ParkReason };

/** Calendar months of one billing period; none for weeks and for what the CRM calls otherwise. */
export const MONTHS_PER_PERIOD: Partial<Record<Recurring["frequency"], number>> = {
  monthly: 1,
  quarterly: 3,
  semiannually: 6,
  annually: 12,
};

/** The deal's lines at the extent the tenant bills recurring ones; a problem where a line cannot be read as numbers. */
export function planLines(deal: Pick<Deal, "name" | "lines" | "amount" | "currency">, settings: Settings): PlannedLines {
  if (deal.lines.length === 0) return planWholeDeal(deal, settings);
  const unreadable = deal.lines.find((line) => !readable(line));
  if (unreadable) return problem(park("line-unreadable", { line: unreadable.name }));
  const firstPeriod = deal.lines.map((line) => planLine(line, new Decimal(1), deal.currency));
  if (settings.items.recurring === "first-period") return { ok: true, lines: firstPeriod };
  const fullTerm = deal.lines.map((line) => planLine(line, periodsOf(line.recurring), deal.currency));
  if (settings.items.recurring === "full-term") return { ok: true, lines: fullTerm };
  const fits = deal.amount !== null && totalOf(fullTerm, deal.currency).minor === deal.amount.minor;
  return { ok: true, lines: fits ? fullTerm : firstPeriod };
}

export const totalOf = (lines: readonly PlannedLine[], currency: string): Money =>
  sum(
    lines.map((line) => line.amount),
    currency,
  );

function planWholeDeal(deal: Pick<Deal, "name" | "amount">, settings: Settings): PlannedLines {
  if (settings.items.whenNoLines === "park" || deal.amount === null) {
    return problem(park(deal.amount === null ? "no-lines.no-amount" : "no-lines", {}));
  }
  const line: PlannedLine = {
    key: "deal",
    productId: null,
    probe: null,
    description: deal.name,
    quantity: "1",
    unitPrice: amountText(deal.amount),
    discount: null,
    amount: deal.amount,
    taxWord: null,
    serviceDate: null,
  };
  return { ok: true, lines: [line] };
}

function planLine(line: DealLine, periods: Decimal, currency: string): PlannedLine {
  const quantity = new Decimal(line.quantity).mul(periods);
  const discount = scaleDiscount(line.discount, periods, currency);
  const gross = quantity.mul(line.unitPrice);
  const net = discount?.kind === "percent" ? gross.mul(new Decimal(100).sub(discount.percent)).div(100) : gross;
  const rounded = roundedMoney(net, currency);
  return {
    key: line.id,
    productId: line.productId,
    probe: { sku: line.sku, name: line.name },
    description: describe(line, periods),
    quantity: quantity.toFixed(),
    unitPrice: new Decimal(line.unitPrice).toFixed(),
    discount,
    amount: discount?.kind === "amount" ? { ...rounded, minor: rounded.minor - discount.amount.minor } : rounded,
    taxWord: line.taxCode,
    serviceDate: line.recurring?.startsOn ?? null,
  };
}

function scaleDiscount(discount: Discount | null, periods: Decimal, currency: string): PlannedLine["discount"] {
  if (discount === null) return null;
  if (discount.kind === "percent") return new Decimal(discount.percent).isZero() ? null : discount;
  const amount = roundedMoney(new Decimal(discount.amount).mul(periods), currency);
  return amount.minor === 0 ? null : { kind: "amount", amount };
}

/** How often a recurring line is billed over its term; 1 for a one-off line and for one without an end. */
export function periodsOf(recurring: Recurring | null): Decimal {
  const months = recurring ? MONTHS_PER_PERIOD[recurring.frequency] : undefined;
  if (!recurring?.termMonths || months === undefined) return new Decimal(1);
  return new Decimal(recurring.termMonths).div(months);
}

function describe(line: DealLine, periods: Decimal): string {
  const text = line.description && line.description !== line.name ? `${line.name}: ${line.description}` : line.name;
  if (!line.recurring || periods.eq(1)) return text;
  const from = line.recurring.startsOn ? ` from ${line.recurring.startsOn}` : "";
  return `${text} (${periods.toFixed()} x ${line.recurring.frequency}${from})`;
}

function readable(line: DealLine): boolean {
  const discount = line.discount?.kind === "percent" ? line.discount.percent : (line.discount?.amount ?? "0");
  return [line.quantity, line.unitPrice, discount].every((text) => parseDecimal(text) !== undefined);
}

const problem = (reason: ParkReason): PlannedLines => ({ ok: false, reason });
