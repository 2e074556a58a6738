import type { EntityName } from "../books/entities.ts";
import type { WriteOrder } from "../entities/write.ts";
import { faults } from "../wire/fault.ts";

/** Voided by `operation=update&include=void`; the others by `operation=void`. */
const VOIDED_BY_INCLUDE: EntityName[] = ["Payment", "SalesReceipt", "RefundReceipt"];

/** What `operation` and `include` of a POST ask for. Throws 500 for an operation there is not. */
export function writeOrder(entity: EntityName, operation: string | undefined, includes: string[]): WriteOrder {
  const allowDuplicateNumber = includes.includes("allowduplicatedocnum");
  const byInclude = VOIDED_BY_INCLUDE.includes(entity);
  if (operation === "void" && byInclude) throw faults.unsupportedOperation(`void of ${entity}; use operation=update&include=void`);
  if (operation === undefined || operation === "create" || operation === "update") {
    const voids = operation === "update" && byInclude && includes.includes("void");
    return { operation: voids ? "void" : (operation ?? "create"), allowDuplicateNumber };
  }
  if (operation === "delete" || operation === "void") return { operation, allowDuplicateNumber };
  throw faults.unsupportedOperation(operation);
}
