import { sum, zero, type Money } from "../../domain/money.ts";
import type { Allocation, Settlement } from "../../domain/records.ts";
import type { Erp } from "../erp.ts";
import { readMoney } from "./amounts.ts";
import type { Company } from "./company.ts";
import type { Context } from "./context.ts";
import { isVoided, modifiedAt } from "./invoice-record.ts";
import { isGone } from "./errors.ts";
import { linkedPayments } from "./linked-payments.ts";
import { allocationsOf } from "./payment-lines.ts";
import { quoted } from "./query.ts";
import { referenceIn } from "./reference.ts";
import type { SdkClient } from "./sdk.ts";
import {
  creditMemo as creditMemoSchema,
  payment as paymentSchema,
  refundReceipt as refundSchema,
  understood,
  type WireCreditMemo,
  type WireLine,
  type WirePayment,
  type WireRefund,
} from "./wire.ts";

const MOST_CREDITS = 10_000;

/** What is paid too much or ahead stays on the payment here. */
type Kept = Exclude<Settlement["kind"], "prepayment" | "overpayment">;
type SettlementPart = Pick<Erp, "readSettlement" | "findCreditNotes">;

export function createSettlements(context: Context): SettlementPart {
  async function raw(kind: Kept, id: string): Promise<unknown> {
    const path = encodeURIComponent(id);
    const get: Record<Kept, keyof SdkClient & `get${string}`> = {
      payment: "getPayment",
      "credit-note": "getCreditMemo",
      refund: "getRefundReceipt",
    };
    return context.sdk.read((client, done) => client[get[kind]](path, done));
  }

  return {
    async readSettlement(kind, id) {
      if (kind === "prepayment" || kind === "overpayment") return null;
      const company = await context.company();
      try {
        const answer = await raw(kind, id);
        if (kind === "payment") return paymentRecord(understood(paymentSchema, answer, false), company);
        if (kind === "refund") return refundRecord(understood(refundSchema, answer, false), company);
        return await creditRecord(context, understood(creditMemoSchema, answer, false));
      } catch (error) {
        if (isGone(error)) return null;
        throw error;
      }
    },

    async findCreditNotes(probe) {
      const ours = (await creditMemosOf(context, probe.customerId)).filter(
        (each) => referenceIn(each, context.options.referenceField) === probe.reference,
      );
      return Promise.all(ours.map((each) => creditRecord(context, each)));
    },
  };
}

export async function creditMemosOf(context: Context, customerId: string): Promise<WireCreditMemo[]> {
  const where = `CustomerRef = ${quoted(customerId)}`;
  const rows = await context.queries.one({
    entity: "CreditMemo",
    where,
    orderBy: "Id",
    limit: MOST_CREDITS,
    beyond: "refuse",
  });
  return rows.map((row) => understood(creditMemoSchema, row, false));
}

/** The cash of a payment; credits used up with it belong to their credit notes. */
export function paymentRecord(wire: WirePayment, company: Company): Settlement {
  const currency = wire.CurrencyRef?.value ?? company.homeCurrency;
  const total = readMoney(wire.TotalAmt, currency);
  return {
    ...common(wire),
    kind: "payment",
    total,
    unapplied: readMoney(wire.UnappliedAmt, currency),
    ...rateOf(wire, company),
    allocations: allocationsOf(wire, currency).filter((each) => each.kind === "payment"),
    postedTo: [],
    memo: memoOf([wire.PaymentRefNum, wire.PrivateNote]),
  };
}

function refundRecord(wire: WireRefund, company: Company): Settlement {
  const currency = wire.CurrencyRef?.value ?? company.homeCurrency;
  const total = readMoney(wire.TotalAmt, currency);
  return {
    ...common(wire),
    kind: "refund",
    total,
    unapplied: zero(currency),
    ...rateOf(wire, company),
    allocations: [],
    postedTo: postedTo(wire.Line),
    memo: formMemo(wire),
  };
}

function rateOf({ CurrencyRef, ExchangeRate }: WirePayment | WireRefund, { homeCurrency }: Company): Pick<Settlement, "exchangeRate"> {
  const isForeign = CurrencyRef != null && CurrencyRef.value !== homeCurrency;
  return isForeign && ExchangeRate != null ? { exchangeRate: ExchangeRate } : {};
}

/** A credit memo is applied by payments, often of zero cash: those it is linked to are read for the amounts. */
export async function creditRecord(context: Context, wire: WireCreditMemo): Promise<Settlement> {
  const { homeCurrency } = await context.company();
  const applied = await linkedPayments(
    context,
    (wire.LinkedTxn ?? []).filter((link) => link.TxnType === "Payment"),
  );
  const own = applied.filter((each) => each.kind === "credit-note" && each.sourceId === wire.Id);
  return creditSettlement(wire, wire.CurrencyRef?.value ?? homeCurrency, own);
}

export function creditSettlement(wire: WireCreditMemo, currency: string, applied: Allocation[]): Settlement {
  const total = readMoney(wire.TotalAmt, currency);
  const remaining = wire.RemainingCredit ?? wire.Balance;
  const allocations = applied.map((each) => ({ ...each, label: wire.DocNumber ?? null }));
  return {
    ...common(wire),
    kind: "credit-note",
    total,
    unapplied: remaining == null ? leftOf(total, allocations) : readMoney(remaining, currency),
    allocations,
    postedTo: postedTo(wire.Line),
    memo: formMemo(wire),
  };
}

function leftOf(total: Money, allocations: Allocation[]): Money {
  const used = sum(
    allocations.map((each) => each.amount),
    total.currency,
  );
  return { ...total, minor: total.minor - used.minor };
}

function common(
  wire: WirePayment | WireRefund,
): Pick<Settlement, "id" | "rawStatus" | "modifiedAt" | "customerId" | "date" | "state"> {
  return {
    id: wire.Id,
    rawStatus: wire.status ?? null,
    modifiedAt: modifiedAt(wire),
    customerId: wire.CustomerRef?.value ?? null,
    date: wire.TxnDate,
    state: wire.status === "Deleted" ? "deleted" : isVoided(wire) ? "voided" : "active",
  };
}

function postedTo(lines: WireLine[] | null | undefined): string[] {
  const details = (lines ?? [])
    .flatMap((line) => [line, ...(line.GroupLineDetail?.Line ?? [])])
    .map((line) => line.SalesItemLineDetail);
  const ids = details.flatMap((detail) => [detail?.ItemRef?.value, detail?.ItemAccountRef?.value]);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

function formMemo(wire: WireRefund): string | null {
  return memoOf([wire.PrivateNote, wire.CustomerMemo?.value]);
}

function memoOf(texts: (string | null | undefined)[]): string | null {
  const memo = texts.filter((text) => text).join("\n");
  return memo === "" ? null : memo;
}
