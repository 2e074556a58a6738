import type { Books } from "../books/books.ts";
import type { Sale } from "../books/records.ts";
import { withoutServerOwned } from "../entities/kind.ts";
import { checkEmail } from "../wire/email.ts";
import { faults } from "../wire/fault.ts";

export const SENDABLE = ["Invoice", "Estimate", "CreditMemo", "SalesReceipt", "RefundReceipt"] as const;
export type Sendable = (typeof SENDABLE)[number];

/** Marks the form as sent; nothing is really sent. The address given, if any, becomes the form's own. */
export function send(books: Books, entity: Sendable, id: string, sendTo: string | undefined): Sale {
  const existing = books.get<Sale>(entity, id);
  if (!existing) throw faults.notFound();
  checkEmail("sendTo", sendTo === undefined ? undefined : { Address: sendTo });
  const BillEmail = sendTo === undefined ? existing.BillEmail : { Address: sendTo };
  if (!BillEmail?.Address) throw faults.missing("BillEmail");
  const sent = books.replace<Sale>(entity, existing, {
    ...withoutServerOwned({ ...existing }),
    BillEmail,
    EmailStatus: "EmailSent",
    DeliveryInfo: { DeliveryType: "Email", DeliveryTime: books.stamp() },
  });
  books.report(entity, id, "emailed");
  return sent;
}
