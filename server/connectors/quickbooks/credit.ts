import { amountText, type Money } from "../../domain/money.ts";
import type { Allocation, Invoice, Settlement } from "../../domain/records.ts";
import type { Erp } from "../erp.ts";
import { VendorError } from "../vendor-error.ts";
import { readMoney, wireNumber } from "./amounts.ts";
import type { Context } from "./context.ts";
import { refuse } from "./errors.ts";
import { creditMemoBody } from "./credit-body.ts";
import { readRawInvoice } from "./invoice-reads.ts";
import { allocationsOf } from "./payment-lines.ts";
import { referenceIn, referenceMark } from "./reference.ts";
import { creditMemosOf, creditRecord, creditSettlement } from "./settlements.ts";
import {
  creditMemo,
  invoice as invoiceSchema,
  payment,
  understood,
  type WireCreditMemo,
  type WireInvoice,
} from "./wire.ts";

/** Requests are told apart by requestid; the second request of one effect needs an id of its own (50 characters). */
const APPLY = "-apply";

/**
 * Credits an untouched invoice in full: a credit memo with the invoice's own lines, then a payment of no cash that
 * applies it. Repeating it is safe at any point: a credit memo of ours that stands is found and only applied.
 */
export function createCredit(context: Context): Pick<Erp, "creditInvoice"> {
  return {
    async creditInvoice(invoice, reference, date, key) {
      const company = await context.company();
      const standing = await ownCreditMemo(context, invoice.customerId, reference);
      const wire = await standingInvoice(context, invoice);
      const currency = wire.CurrencyRef?.value ?? company.homeCurrency;
      const memo = standing ?? (await createMemo(context, wire, { currency, reference, date, key }));
      return onceStanding(async () => {
        const amount = smaller(leftOfCredit(memo, currency), readMoney(wire.Balance, currency));
        if (amount.minor === 0) return creditRecord(context, memo);
        return settled(memo, currency, await applied(context, { wire, memo, amount, reference, date, key }));
      });
    },
  };
}

async function ownCreditMemo(
  context: Context,
  customerId: string,
  reference: string,
): Promise<WireCreditMemo | undefined> {
  const all = await creditMemosOf(context, customerId);
  return all.find((each) => referenceIn(each, context.options.referenceField) === reference);
}

async function standingInvoice(context: Context, invoice: Invoice): Promise<WireInvoice> {
  const raw = await readRawInvoice(context, invoice.id);
  if (raw === null) throw refuse("park", "not-found", "QuickBooks no longer has this invoice. Look at the deal again.");
  return understood(invoiceSchema, raw, false);
}

async function createMemo(
  context: Context,
  wire: WireInvoice,
  { currency, reference, date, key }: { currency: string; reference: string; date: string; key: string },
): Promise<WireCreditMemo> {
  const [total, balance] = [readMoney(wire.TotalAmt, currency), readMoney(wire.Balance, currency)];
  if (balance.minor !== total.minor || total.minor === 0) {
    throw refuse(
      "park",
      "has-payments",
      `Invoice ${wire.DocNumber ?? wire.Id} is paid or credited in part, or is zero. Credit what is left of it by hand in QuickBooks.`,
    );
  }
  const body = creditMemoBody(wire, { reference, date, referenceField: context.options.referenceField });
  const answer = await context.sdk.write(body, key, (client, entity, done) => client.createCreditMemo(entity, done));
  return understood(creditMemo, answer, true);
}

interface Application {
  wire: WireInvoice;
  memo: WireCreditMemo;
  amount: Money;
  reference: string;
  date: string;
  key: string;
}

async function applied(
  context: Context,
  { wire, memo, amount, reference, date, key }: Application,
): Promise<Allocation[]> {
  const part = wireNumber(amountText(amount), "credited amount");
  const body = {
    CustomerRef: { value: wire.CustomerRef.value },
    TotalAmt: 0,
    TxnDate: date,
    PrivateNote: referenceMark(reference),
    ...(wire.CurrencyRef ? { CurrencyRef: { value: wire.CurrencyRef.value } } : {}),
    ...(wire.ExchangeRate ? { ExchangeRate: wireNumber(wire.ExchangeRate, "exchange rate") } : {}),
    Line: [
      { Amount: part, LinkedTxn: [{ TxnId: wire.Id, TxnType: "Invoice" }] },
      { Amount: part, LinkedTxn: [{ TxnId: memo.Id, TxnType: "CreditMemo" }] },
    ],
  };
  const applyKey = `${key}${APPLY}`;
  const answer = await context.sdk.write(body, applyKey, (client, entity, done) => client.createPayment(entity, done));
  const record = understood(payment, answer, true);
  return allocationsOf(record, amount.currency).filter(
    (each) => each.kind === "credit-note" && each.sourceId === memo.Id,
  );
}

/** The credit memo stands whatever becomes of the rest: a failure of that is never "nothing happened". */
async function onceStanding<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof VendorError) throw new VendorError({ ...error.details, applied: "unknown" });
    throw error;
  }
}

function settled(memo: WireCreditMemo, currency: string, allocations: Allocation[]): Settlement {
  const before = creditSettlement(memo, currency, []);
  const used = allocations.reduce((minor, each) => minor + each.amount.minor, 0);
  const unapplied = { ...before.unapplied, minor: before.unapplied.minor - used };
  return { ...before, unapplied, allocations: allocations.map((each) => ({ ...each, label: memo.DocNumber ?? null })) };
}

function leftOfCredit(memo: WireCreditMemo, currency: string): Money {
  return readMoney(memo.RemainingCredit ?? memo.Balance ?? memo.TotalAmt, currency);
}

const smaller = (a: Money, b: Money): Money => (a.minor < b.minor ? a : b);
