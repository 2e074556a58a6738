import type { Books } from "../books/books.ts";
import type { EntityName } from "../books/entities.ts";
import type { Ref, Stored } from "../books/records.ts";
import { named } from "../books/refer.ts";
import { portalPath } from "../http/portal.ts";
import { masked } from "../lists/tax-identifier.ts";

export interface ShowOptions {
  /** `include=invoiceLink`. */
  invoiceLink?: { origin: string };
}

/** A record as answered: references by their present name, and on request the link a customer can pay by. */
export function shown(books: Books, entity: EntityName, record: Stored, { invoiceLink }: ShowOptions = {}): Record<string, unknown> {
  const customer = (record.CustomerRef as Ref | undefined) && books.get("Customer", (record.CustomerRef as Ref).value);
  return {
    ...record,
    ...(entity === "Customer" && typeof record.PrimaryTaxIdentifier === "string" && { PrimaryTaxIdentifier: masked(record.PrimaryTaxIdentifier) }),
    ...(customer && { CustomerRef: named(customer) }),
    ...(invoiceLink && entity === "Invoice" && isPayable(books, record) && { InvoiceLink: invoiceLink.origin + portalPath(books.realmId, record.Id) }),
  };
}

/** A link is made only where the company takes online payments and the invoice names whom to mail. */
const isPayable = (books: Books, { BillEmail }: Stored): boolean =>
  books.settings().onlinePayments && Boolean((BillEmail as { Address?: string } | undefined)?.Address);
