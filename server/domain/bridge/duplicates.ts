import type { BookDeal } from "./book.ts";

/**
 * The first record of a deal that was entered several times; null where the book does not hold it. Throws a RangeError
 * where duplicates point in a circle.
 */
export function rootDeal(deals: Map<string, BookDeal>, id: string): BookDeal | null {
  let deal = deals.get(id) ?? null;
  for (let steps = 0; deal?.duplicateOf != null; steps += 1) {
    if (steps > deals.size) throw new RangeError(`Deal ${id} is a duplicate of itself`);
    deal = deals.get(deal.duplicateOf) ?? null;
  }
  return deal;
}
