import { Decimal } from "decimal.js";
import { money, parseDecimal, type DecimalText, type Money } from "../money.ts";
import type { PlainDate } from "../records.ts";

/** Commission is earned when cash comes in, on the part of it that is not tax. Amounts are minor units of one currency. */
export interface CommissionInvoice {
  id: string;
  currency: string;
  /** Without tax. */
  net: number;
  /** With tax. */
  total: number;
  /** Percent. Of the invoice, whenever its cash moves: a refund takes back at the rate at which it was earned. */
  percent: DecimalText;
}

/** Cash that came in (above zero) or went back (below). */
export interface CashMove {
  id: string;
  on: PlainDate;
  minor: number;
}

export interface CommissionEntry {
  invoiceId: string;
  cashId: string;
  on: PlainDate;
  /** This move. */
  cash: Money;
  /** All of the invoice's, with this move. */
  cashSoFar: Money;
  /** Earned by this move; below zero: taken back. */
  commission: Money;
  commissionSoFar: Money;
}

/**
 * What each move of an invoice's cash earns or takes back: net × rate × cash ÷ total, rounded cumulatively, so that the
 * entries of an invoice that is paid in full sum exactly to net × rate, in however many instalments it was paid. Cash
 * beyond the total, or more returned than ever came in, earns nothing and takes nothing back.
 */
export function commissionOf(invoice: CommissionInvoice, moves: readonly CashMove[]): CommissionEntry[] {
  let [cash, told] = [0, 0];
  const as = (minor: number) => money(minor, invoice.currency);
  return moves.toSorted((a, b) => compare(a.on, b.on) || compare(a.id, b.id)).map(({ id, on, minor }) => {
    cash += minor;
    const through = commissionThrough(invoice, cash);
    const commission = as(through - told);
    told = through;
    return { invoiceId: invoice.id, cashId: id, on, cash: as(minor), cashSoFar: as(cash), commission, commissionSoFar: as(told) };
  });
}

/** Minor units earned by so much cash in all. */
export function commissionThrough({ net, total, percent }: CommissionInvoice, cash: number): number {
  const rate = parseDecimal(percent);
  if (!rate || total <= 0 || net <= 0) return 0;
  const counted = Math.max(0, Math.min(cash, total));
  return new Decimal(net).mul(rate).div(100).mul(counted).div(total).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}

export interface CommissionRate {
  /** From this invoice date on. */
  from: PlainDate;
  /** null: everybody without a rate of their own. */
  ownerId: string | null;
  percent: DecimalText;
}

/** The rate of an invoice: the owner's own that began last before its date, else everybody's; null where there is none. */
export function rateFor(rates: readonly CommissionRate[], ownerId: string | null, invoiceDate: PlainDate): DecimalText | null {
  const begun = rates.filter(({ from }) => from <= invoiceDate).toSorted((a, b) => compare(b.from, a.from));
  const own = ownerId === null ? undefined : begun.find((rate) => rate.ownerId === ownerId);
  return (own ?? begun.find((rate) => rate.ownerId === null))?.percent ?? null;
}

/** A cash fact as the ledger holds it. */
export interface CashFact {
  key: string;
  seq: number;
  dated: PlainDate;
  /** The day on which it came to be believed. */
  recordedOn: PlainDate;
  minor: number;
}

/**
 * When cash counts: on its own date when it is first told of; what is corrected or taken back later counts on the day it
 * came to light, so that a month whose commission was paid out is never restated. Where it comes to the same amount as
 * before, as when only its exchange rate was corrected, nothing moved.
 */
export function cashMoves(facts: readonly CashFact[]): CashMove[] {
  const seen = new Set<string>();
  const moves = facts.toSorted((a, b) => a.seq - b.seq).map(({ key, seq, dated, recordedOn, minor }) => {
    const first = seen.size < seen.add(key).size;
    const on = first || recordedOn < dated ? dated : recordedOn;
    return { correction: first ? null : `${key} ${on}`, move: { id: String(seq).padStart(12, "0"), on, minor } };
  });
  const sums = new Map<string, number>();
  for (const { correction, move } of moves) if (correction !== null) sums.set(correction, (sums.get(correction) ?? 0) + move.minor);
  return moves.filter(({ correction }) => correction === null || sums.get(correction) !== 0).map(({ move }) => move);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
