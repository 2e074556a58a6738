import { PDFDocument, StandardFonts } from "pdf-lib";
import type { Books } from "../books/books.ts";
import type { Sale } from "../books/records.ts";

const PAGE: [number, number] = [595, 842];
const MOST_LINES = 40;

/** A plain page with what a customer needs to pay: number, dates, lines, total, balance. */
export async function salePdf(books: Books, title: string, sale: Sale): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(`${title} ${sale.DocNumber ?? ""}`);
  document.setCreationDate(new Date(books.now()));
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage(PAGE);
  const currency = sale.CurrencyRef.value;
  const rows = [
    books.settings().companyName,
    `${title} ${sale.DocNumber ?? ""}`,
    `To: ${sale.CustomerRef?.name ?? ""}`,
    `Date: ${sale.TxnDate}${sale.DueDate ? `   Due: ${sale.DueDate}` : ""}`,
    "",
    ...sale.Line.slice(0, MOST_LINES).map((line) => `${line.Description ?? line.SalesItemLineDetail?.ItemRef?.name ?? line.DetailType ?? ""}   ${(line.Amount ?? 0).toFixed(2)}`),
    "",
    `Tax: ${(sale.TxnTaxDetail?.TotalTax ?? 0).toFixed(2)}`,
    `Total: ${sale.TotalAmt.toFixed(2)} ${currency}`,
    `Balance: ${(sale.Balance ?? 0).toFixed(2)} ${currency}`,
  ];
  rows.forEach((row, n) => page.drawText(drawable(row), { x: 50, y: 790 - n * 15, size: n < 2 ? 14 : 10, font }));
  return new Uint8Array(await document.save());
}

/** The standard fonts know Western European letters only. */
const drawable = (text: string) => text.normalize("NFKD").replace(/[^\x20-\x7e]/g, "");
