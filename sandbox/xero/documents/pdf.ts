import { PDFDocument, StandardFonts } from "pdf-lib";
import type { Books } from "../books/books.ts";
import type { DocumentRecord } from "../books/records.ts";
import { written } from "../wire/amounts.ts";

const LINES_ON_A_PAGE = 40;
const LINE_HEIGHT = 16;

/** A plain rendering; text outside Latin-1 shows as "?". */
export async function pdfOf(books: Books, document: Readonly<DocumentRecord>): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setCreationDate(new Date(document.updatedAt));
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const texts = [
    books.organisation().Name,
    `${document.number ?? ""}  ${document.Date}  ${document.Status}`,
    books.contacts.get(document.ContactID)?.Name ?? "",
    ...document.LineItems.map((line) => `${line.Description ?? ""}   ${line.Quantity ?? ""} x ${line.UnitAmount ?? ""}   ${written(line.LineAmount)}`),
    `Total ${document.CurrencyCode} ${written(document.Total)}`,
  ];
  for (let first = 0; first < texts.length; first += LINES_ON_A_PAGE) {
    const page = pdf.addPage([595, 842]);
    for (const [n, text] of texts.slice(first, first + LINES_ON_A_PAGE).entries()) {
      page.drawText(text.replace(/[^\x20-\x7e\xa0-\xff]/g, "?").slice(0, 90), { x: 50, y: 780 - n * LINE_HEIGHT, size: 11, font });
    }
  }
  return new Uint8Array(await pdf.save());
}
