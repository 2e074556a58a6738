import { money, sum, zero } from "../../domain/money.ts";
import type { ErpDocument } from "../../domain/records.ts";
import type { AccountClasses } from "./account-classes.ts";
import { readMoney } from "./amounts.ts";
import type { WireDeposit } from "./wire.ts";

export const accountsOfDeposit = ({ Line }: Pick<WireDeposit, "Line">): string[] => (Line ?? []).flatMap(({ DepositLineDetail: detail }) => detail?.AccountRef?.value ?? []);

/**
 * Money put into the bank is a sale as far as its lines name revenue accounts; what else is in it is none: loans, what came
 * back from a supplier, and what lay in the till, which is told of by itself. Told as well where nothing is a sale, so that
 * one that no longer names revenue is noticed.
 */
export function saleInDeposit(wire: WireDeposit, currency: string, classes: AccountClasses): Pick<ErpDocument, "tax" | "total" | "customerId" | "customerName"> {
  const lines = (wire.Line ?? []).flatMap(({ Amount, LinkedTxn, DepositLineDetail: detail }) => (detail && !LinkedTxn?.length ? [{ ...detail, amount: readMoney(Amount, currency) }] : []));
  const isRevenue = ({ AccountRef }: (typeof lines)[number]) => classes.get(AccountRef?.value ?? "") === "revenue";
  const sold = lines.filter(isRevenue);
  // QuickBooks tells of the tax of all lines together: where others are taxed too, what is whose is not known.
  const isTaxOfSale = sold.length > 0 && lines.every((line) => isRevenue(line) || !line.TaxCodeRef);
  const tax = isTaxOfSale ? readMoney(wire.TxnTaxDetail?.TotalTax, currency) : zero(currency);
  const net = sum(sold.map(({ amount }) => amount), currency);
  return { tax, total: money(net.minor + tax.minor, currency), ...buyerOf(sold.map(({ Entity }) => Entity)) };
}

/** Nobody where it is several people's money, or a supplier's. */
function buyerOf(names: readonly ({ value: string; name?: string | null | undefined; type?: string | null | undefined } | null | undefined)[]) {
  const [first] = names;
  const isOne = first != null && /^customer$/i.test(first.type ?? "") && names.every((each) => each?.value === first.value);
  return isOne ? { customerId: first.value, customerName: first.name ?? "" } : { customerId: "", customerName: "" };
}
