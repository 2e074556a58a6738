import type { BookDeal, Scope } from "./book.ts";
import type { Share } from "./shares.ts";

/** Whether a scope is about this deal, the first of its records. */
export const dealInScope = (deal: BookDeal | null, scope: Scope): boolean =>
  deal !== null &&
  (scope.pipeline === undefined || deal.pipeline === scope.pipeline) &&
  (scope.owner === undefined || deal.owner === scope.owner) &&
  (scope.currency === undefined || deal.amount.currency === scope.currency);

/** A share follows its deal; one that bills no deal is left out as soon as a scope asks for a pipeline or an owner. */
export function shareInScope({ deal, document }: Share, scope: Scope): boolean {
  if (deal !== null) return dealInScope(deal, scope);
  return scope.pipeline === undefined && scope.owner === undefined && (scope.currency === undefined || document.currency === scope.currency);
}

export const isWhole = (scope: Scope): boolean => Object.values(scope).every((wanted) => wanted === undefined);
