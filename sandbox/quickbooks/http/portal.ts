import { createHash } from "node:crypto";
import type { Env, Hono } from "hono";
import { html } from "hono/html";
import type { Books } from "../books/books.ts";
import type { Sale } from "../books/records.ts";

/** Nobody guesses another customer's page from their own. */
const keyOf = (realmId: string, invoiceId: string) => createHash("sha256").update(`portal ${realmId} ${invoiceId}`).digest("base64url").slice(0, 40);

export const portalPath = (realmId: string, invoiceId: string): string => `/portal/${keyOf(realmId, invoiceId)}`;

/** The page behind an invoice's link, as a customer sees it without signing in. */
export function mountPortal<E extends Env>(app: Hono<E>, allBooks: () => Iterable<Books>): void {
  app.get("/portal/:key", (c) => {
    for (const books of allBooks()) {
      const invoice = books.all<Sale>("Invoice").find(({ Id }) => keyOf(books.realmId, Id) === c.req.param("key"));
      if (invoice) return c.html(page(books, invoice));
    }
    return c.text("This link leads nowhere any more.", 404);
  });
}

const page = (books: Books, invoice: Sale) => html`<!doctype html><html lang="en"><head><title>${invoice.DocNumber ?? ""}</title></head>
<body><h1>Invoice ${invoice.DocNumber ?? ""}</h1><p>From ${books.settings().companyName} to ${invoice.CustomerRef?.name ?? ""}</p>
<p>Total ${invoice.TotalAmt.toFixed(2)} ${invoice.CurrencyRef.value}, due ${(invoice.Balance ?? 0).toFixed(2)}</p></body></html>`;
