import type { Allocation } from "../../domain/records.ts";
import type { Context } from "./context.ts";
import { refuse } from "./errors.ts";
import { allocationsOf } from "./payment-lines.ts";
import { quoted, type Query } from "./query.ts";
import { creditMemo, payment, understood } from "./wire.ts";

const IDS_A_QUERY = 100;
/** Payments of one invoice. Each hundred is one metered read. */
const MOST_LINKS = 2000;

/**
 * Everything the linked payments applied, to whichever invoice, in one call: payments and, for the numbers people
 * know them by, the credit memos among the links.
 */
export async function linkedPayments(
  context: Context,
  links: readonly { TxnId: string; TxnType: string }[],
): Promise<Allocation[]> {
  const payments = idsOf(links, "Payment");
  const credits = idsOf(links, "CreditMemo");
  if (payments.length === 0) return [];
  if (payments.length + credits.length > MOST_LINKS) {
    throw refuse(
      "park",
      "validation",
      `More than ${MOST_LINKS} payments are linked to one record. Reconcile this one in QuickBooks.`,
    );
  }
  const queries = [...byIds("Payment", payments), ...byIds("CreditMemo", credits)];
  const answers = await context.queries.all(queries);
  const rows = (entity: string) => answers.filter((_, index) => queries[index]?.entity === entity).flat();
  const numbers = new Map(
    rows("CreditMemo")
      .map((row) => understood(creditMemo, row, false))
      .map((each) => [each.Id, each.DocNumber ?? null]),
  );
  const { homeCurrency } = await context.company();
  return rows("Payment")
    .map((row) => understood(payment, row, false))
    .flatMap((each) => allocationsOf(each, each.CurrencyRef?.value ?? homeCurrency))
    .map((each) => ({ ...each, label: each.label ?? numbers.get(each.sourceId) ?? null }));
}

function byIds(entity: string, ids: readonly string[]): Query[] {
  const chunks = Array.from({ length: Math.ceil(ids.length / IDS_A_QUERY) }, (_, at) =>
    ids.slice(at * IDS_A_QUERY, (at + 1) * IDS_A_QUERY),
  );
  return chunks.map((chunk) => ({
    entity,
    where: `Id IN (${chunk.map(quoted).join(", ")})`,
    limit: IDS_A_QUERY,
    beyond: "refuse",
  }));
}

function idsOf(links: readonly { TxnId: string; TxnType: string }[], type: string): string[] {
  return [...new Set(links.filter((link) => link.TxnType === type).map((link) => link.TxnId))];
}
