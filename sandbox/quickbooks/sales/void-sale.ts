import type { Fields } from "../books/books.ts";
import type { Line, Sale } from "../books/records.ts";

/** As recorded: all amounts nought, the note "Voided". What an existing note becomes was never recorded; see the docs. */
export function voidedSale(sale: Sale): Fields {
  const { TxnTaxDetail, HomeTotalAmt, HomeBalance, RemainingCredit, Deposit, ...rest } = sale;
  const nought = (line: Line): Line => ({
    ...line,
    ...(line.Amount !== undefined && { Amount: 0 }),
    ...(line.SalesItemLineDetail && { SalesItemLineDetail: noughtDetail(line.SalesItemLineDetail) }),
  });
  return {
    ...rest,
    PrivateNote: "Voided",
    LinkedTxn: [],
    Line: sale.Line.map(nought),
    TxnTaxDetail: { ...(TxnTaxDetail?.TxnTaxCodeRef && { TxnTaxCodeRef: TxnTaxDetail.TxnTaxCodeRef }), TotalTax: 0 },
    TotalAmt: 0,
    ...(sale.Balance !== undefined && { Balance: 0 }),
    ...(HomeTotalAmt !== undefined && { HomeTotalAmt: 0 }),
    ...(HomeBalance !== undefined && { HomeBalance: 0 }),
    ...(RemainingCredit !== undefined && { RemainingCredit: 0 }),
    ...(Deposit !== undefined && { Deposit: 0 }),
  };
}

function noughtDetail(detail: NonNullable<Line["SalesItemLineDetail"]>): NonNullable<Line["SalesItemLineDetail"]> {
  const { TaxInclusiveAmt: _, ...rest } = detail;
  return { ...rest, ...(rest.Qty !== undefined && { Qty: 0 }) };
}
