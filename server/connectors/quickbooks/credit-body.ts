import { wireNumber } from "./amounts.ts";
import { refuse } from "./errors.ts";
import { withReference } from "./reference.ts";
import type { WireInvoice, WireLine } from "./wire.ts";

type Body = Record<string, unknown>;

/** A credit memo that mirrors the invoice line by line; tax is left to QuickBooks, which has the same codes to go by. */
export function creditMemoBody(
  wire: WireInvoice,
  choice: { reference: string; date: string; referenceField: string | null },
): Body {
  const field = choice.referenceField;
  return {
    CustomerRef: { value: wire.CustomerRef.value },
    TxnDate: choice.date,
    Line: (wire.Line ?? []).flatMap(mirroredLine),
    PrivateNote: withReference(`Credits invoice ${wire.DocNumber ?? wire.Id}`, choice.reference),
    ...(field === null
      ? {}
      : { CustomField: [{ DefinitionId: field, Type: "StringType", StringValue: choice.reference }] }),
    ...(wire.CurrencyRef ? { CurrencyRef: { value: wire.CurrencyRef.value } } : {}),
    ...(wire.ExchangeRate ? { ExchangeRate: wireNumber(wire.ExchangeRate, "exchange rate") } : {}),
    ...(wire.GlobalTaxCalculation ? { GlobalTaxCalculation: wire.GlobalTaxCalculation } : {}),
    ...(wire.ApplyTaxAfterDiscount == null ? {} : { ApplyTaxAfterDiscount: wire.ApplyTaxAfterDiscount }),
    ...(wire.TxnTaxDetail?.TxnTaxCodeRef
      ? { TxnTaxDetail: { TxnTaxCodeRef: { value: wire.TxnTaxDetail.TxnTaxCodeRef.value } } }
      : {}),
    ...(wire.ClassRef ? { ClassRef: { value: wire.ClassRef.value } } : {}),
    ...(wire.DepartmentRef ? { DepartmentRef: { value: wire.DepartmentRef.value } } : {}),
  };
}

function mirroredLine(line: WireLine): Body[] {
  const text = line.Description ? { Description: line.Description } : {};
  const amount = line.Amount == null ? {} : { Amount: wireNumber(line.Amount, "amount of a line") };
  switch (line.DetailType) {
    case "SubTotalLineDetail":
      return [];
    case "DescriptionOnly":
      return [{ DetailType: "DescriptionOnly", ...text, DescriptionLineDetail: {} }];
    case "SalesItemLineDetail":
      return [{ DetailType: "SalesItemLineDetail", ...text, ...amount, SalesItemLineDetail: itemDetail(line) }];
    case "DiscountLineDetail":
      return [{ DetailType: "DiscountLineDetail", ...text, ...amount, DiscountLineDetail: discountDetail(line) }];
    default:
      throw refuse(
        "park",
        "validation",
        "The invoice holds a bundle or another special line. Credit it by hand in QuickBooks.",
      );
  }
}

function itemDetail({ SalesItemLineDetail: detail }: WireLine): Body {
  return {
    ...refs({ ItemRef: detail?.ItemRef, TaxCodeRef: detail?.TaxCodeRef, ClassRef: detail?.ClassRef }),
    ...(detail?.Qty == null ? {} : { Qty: wireNumber(detail.Qty, "quantity of a line") }),
    ...(detail?.UnitPrice == null ? {} : { UnitPrice: wireNumber(detail.UnitPrice, "unit price of a line") }),
    ...(detail?.TaxInclusiveAmt == null
      ? {}
      : { TaxInclusiveAmt: wireNumber(detail.TaxInclusiveAmt, "amount of a line") }),
    ...(detail?.ServiceDate ? { ServiceDate: detail.ServiceDate } : {}),
  };
}

function discountDetail({ DiscountLineDetail: detail }: WireLine): Body {
  return {
    PercentBased: detail?.PercentBased === true,
    ...(detail?.DiscountPercent == null
      ? {}
      : { DiscountPercent: wireNumber(detail.DiscountPercent, "discount percentage") }),
    ...refs({ DiscountAccountRef: detail?.DiscountAccountRef }),
  };
}

function refs(named: Record<string, { value: string } | null | undefined>): Body {
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, ref]) => (ref ? [[name, { value: ref.value }]] : [])),
  );
}
