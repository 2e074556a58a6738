import { createHash } from "node:crypto";
import type { Hono } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import type { Desk, XeroContext, XeroEnv } from "../api/desk.ts";
import { ROOT } from "../api/mount.ts";
import { elementsOf, jsonOf } from "../api/write.ts";
import type { Books } from "../books/books.ts";
import type { HistoryRecord, InvoiceRecord } from "../books/records.ts";
import { msDate } from "../wire/dates.ts";
import { parse } from "../wire/parse.ts";
import { NotFound, Refused } from "../wire/refusals.ts";
import { note } from "./note.ts";
import { pdfOf } from "./pdf.ts";
import { creditNotes, invoices } from "./resources.ts";
import { putInvoice } from "./settle.ts";

const INVOICE = `${ROOT}/Invoices/:key`;
const detail = z.object({ Details: z.string().min(1).max(2500) });

/** What hangs below one invoice: its history, its PDF, its e-mail, its online page. */
export function mountInvoiceExtras(api: Hono<XeroEnv>, desk: Desk, allBooks: () => Books[]): void {
  mountPdf(api);
  mountHistory(api, desk);
  api.get(`${INVOICE}/OnlineInvoice`, (c) => {
    const invoice = invoiceOf(c);
    const online = invoice.Type === "ACCREC" && (invoice.Status === "AUTHORISED" || invoice.Status === "PAID");
    return c.json(desk.framed({ OnlineInvoices: [{ OnlineInvoiceUrl: online ? `${desk.origin}/online/${onlineKey(invoice.id)}` : "" }] }));
  });
  api.get("/online/:key", (c) => {
    for (const books of allBooks()) {
      const invoice = books.invoices.values().find(({ id }) => onlineKey(id) === c.req.param("key"));
      if (invoice) return c.html(onlinePage(books, invoice));
    }
    throw new NotFound();
  });
  api.post(`${INVOICE}/Email`, (c) => {
    const books = c.get("books");
    desk.commit(() => email(books, invoiceOf(c)));
    return c.body(null, 204);
  });
}

function invoiceOf(c: XeroContext): Readonly<InvoiceRecord> {
  const invoice = invoices.find(c.get("books"), c.req.param("key") ?? "");
  if (!invoice) throw new NotFound();
  return invoice;
}

function email(books: Books, invoice: Readonly<InvoiceRecord>): void {
  const contact = books.contacts.get(invoice.ContactID)!;
  const sendable = invoice.Type === "ACCREC" && ["SUBMITTED", "AUTHORISED", "PAID"].includes(invoice.Status);
  if (!sendable) throw new Refused("Only sales invoices that are submitted, authorised or paid can be emailed");
  if (!contact.EmailAddress) throw new Refused("The contact of this invoice has no email address");
  note(books, invoice.id, "Invoice sent", `This invoice has been sent to ${contact.EmailAddress}.`);
  putInvoice(books, { ...invoice, SentToContact: true }, "UPDATE");
}

/** Both the Accept header on the record's own address and, as the SDKs ask, an address ending in /pdf. */
function mountPdf(api: Hono<XeroEnv>): void {
  const answer = async (c: XeroContext) => {
    const books = c.get("books");
    const collection = c.req.path.split("/")[3] === "Invoices" ? invoices : creditNotes;
    const document = collection.find(books, c.req.param("key") ?? "");
    if (!document) throw new NotFound();
    return c.body(await pdfOf(books, document), 200, { "content-type": "application/pdf" });
  };
  for (const plural of ["Invoices", "CreditNotes"]) {
    api.get(`${ROOT}/${plural}/:key/pdf`, answer);
    api.get(`${ROOT}/${plural}/:key`, (c, next) => (/application\/pdf/i.test(c.req.header("accept") ?? "") ? answer(c) : next()));
  }
}

function mountHistory(api: Hono<XeroEnv>, desk: Desk): void {
  for (const collection of [invoices, creditNotes]) {
    const path = `${ROOT}/${collection.plural}/:key/History`;
    const idOf = (c: XeroContext): string => {
      const document = collection.find(c.get("books"), c.req.param("key") ?? "");
      if (!document) throw new Refused("The document with the supplied id was not found for this endpoint.");
      return document.id;
    };
    api.get(path, (c) => {
      const id = idOf(c);
      const records = c.get("books").history.values().filter(({ documentId }) => documentId === id);
      return c.json(desk.framed({ HistoryRecords: records.map(showHistory).reverse() }));
    });
    api.put(path, async (c) => {
      const elements = elementsOf(jsonOf(await c.req.text()), "HistoryRecords");
      const books = c.get("books");
      const id = idOf(c);
      const notes = elements.map((element) => parse(detail, element).Details);
      desk.commit(() => notes.forEach((text) => note(books, id, "Note", text, "API")));
      const at = books.now();
      return c.json(desk.framed({ HistoryRecords: notes.map((Details) => ({ ...showHistory({ documentId: id, Changes: "Note", Details, User: "API", at }), ValidationErrors: [] })) }));
    });
  }
}

const showHistory = ({ Changes, Details, User, at }: Readonly<HistoryRecord>) => ({
  Changes, DateUTCString: new Date(at).toISOString().slice(0, 19), DateUTC: msDate(at), User, Details,
});

const onlineKey = (invoiceId: string) => createHash("sha256").update(`online ${invoiceId}`).digest("base64url").slice(0, 40);

const onlinePage = (books: Books, invoice: Readonly<InvoiceRecord>) => html`<!doctype html><html lang="en"><head><title>${invoice.number ?? ""}</title></head>
<body><h1>${invoice.number ?? ""}</h1><p>From ${books.organisation().Name} to ${books.contacts.get(invoice.ContactID)?.Name ?? ""}</p>
<p>Total ${invoice.Total.toFixed(2)} ${invoice.CurrencyCode}, due ${invoice.AmountDue.toFixed(2)}</p></body></html>`;
