import type { LineItem as SdkLine } from "xero-node/dist/gen/model/accounting/lineItem.js";
import type { LineItemTracking } from "xero-node/dist/gen/model/accounting/lineItemTracking.js";
import { Decimal } from "decimal.js";
import { allocate, amountText, money, sum, type Money } from "../../domain/money.ts";
import { readMoney, wireNumber } from "./amounts.ts";
import { isTextAlone } from "./invoice-record.ts";
import { netPrice } from "./line-price.ts";
import type { WireInvoice, WireLine } from "./wire.ts";

export interface CreditLines {
  lineAmountTypes: string;
  lineItems: SdkLine[];
}

/**
 * What a credit note over `balance` of the invoice says. An untouched invoice is mirrored line by line, with Xero's own
 * tax amounts, so that every account and tax return gets back what it was given. Of one that is paid in part, each line
 * is credited its share, tax included, because only so does the note come to the balance exactly. Credit notes refuse
 * discounts, so prices are net of them.
 */
export function creditLines(invoice: WireInvoice, balance: Money): CreditLines {
  const mode = invoice.LineAmountTypes ?? "Exclusive";
  const lines = (invoice.LineItems ?? []).filter((line) => !isTextAlone(line));
  const gross = lines.map((line) => grossOf(line, mode, balance.currency));
  const total = readMoney(invoice.Total, balance.currency);
  if (balance.minor === total.minor && sum(gross, balance.currency).minor === total.minor) {
    return { lineAmountTypes: mode, lineItems: lines.map((line) => mirrored(line, mode, balance.currency)) };
  }
  const weights = gross.map((amount) => Math.max(amount.minor, 0));
  const shares = allocate(balance, weights);
  const lineItems = lines.flatMap((line, index) => {
    const share = shares[index] ?? money(0, balance.currency);
    return share.minor === 0 ? [] : [{ ...sameKind(line), quantity: 1, unitAmount: priceOf(share) }];
  });
  return { lineAmountTypes: mode === "NoTax" ? "NoTax" : "Inclusive", lineItems };
}

function mirrored(line: WireLine, mode: string, currency: string): SdkLine {
  const { quantity, unitAmount } = netPrice(new Decimal(line.Quantity ?? 1), readMoney(line.LineAmount, currency));
  return {
    ...sameKind(line),
    quantity: wireNumber(quantity, "quantity of a line"),
    unitAmount: wireNumber(unitAmount, "unit price of a line"),
    ...(mode === "NoTax" || line.TaxAmount == null ? {} : { taxAmount: wireNumber(line.TaxAmount, "tax of a line") }),
  };
}

function sameKind(line: WireLine): SdkLine {
  const tracking = (line.Tracking ?? []).flatMap(sameChoice);
  return {
    description: line.Description?.trim() ? line.Description : "-",
    ...(line.ItemCode ? { itemCode: line.ItemCode } : {}),
    ...(line.AccountCode ? { accountCode: line.AccountCode } : {}),
    ...(line.TaxType ? { taxType: line.TaxType } : {}),
    ...(tracking.length === 0 ? {} : { tracking }),
  };
}

/** Xero lists a choice by ids, by names, or both; the ids survive a renaming. */
function sameChoice(choice: NonNullable<WireLine["Tracking"]>[number]): LineItemTracking[] {
  const { TrackingCategoryID: trackingCategoryID, TrackingOptionID: trackingOptionID, Name: name, Option: option } = choice;
  if (trackingCategoryID && trackingOptionID) return [{ trackingCategoryID, trackingOptionID }];
  return name && option ? [{ name, option }] : [];
}

function grossOf(line: WireLine, mode: string, currency: string): Money {
  const amount = readMoney(line.LineAmount, currency);
  return mode === "Exclusive" ? money(amount.minor + readMoney(line.TaxAmount, currency).minor, currency) : amount;
}

const priceOf = (amount: Money): number => wireNumber(amountText(amount), "credited amount");
