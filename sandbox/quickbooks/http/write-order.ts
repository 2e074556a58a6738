import type { EntityName } from "../books/entities.ts";
import type { WriteOrder } from "../entities/write.ts";
import { faults } from "../wire/fault.ts";

/** Voided by `operation=update&include=void`. */
const VOIDED_BY_INCLUDE: EntityName[] = ["Invoice", "Payment", "SalesReceipt"];
/** Voided by `operation=void`; an invoice knows both ways. */
const VOIDED_BY_OPERATION: EntityName[] = ["Invoice"];

/** What `operation` and `include` of a POST ask for. Throws 500 for an operation there is not. */
export function writeOrder(entity: EntityName, operation: string | undefined, includes: string[]): WriteOrder {
  const allowDuplicateNumber = includes.includes("allowduplicatedocnum");
  const byInclude = VOIDED_BY_INCLUDE.includes(entity);
  if (operation === "void" && byInclude && !VOIDED_BY_OPERATION.includes(entity)) throw faults.unsupportedOperation(`void of ${entity}; use operation=update&include=void`);
  if (operation === undefined || operation === "create" || operation === "update") {
    const voids = operation === "update" && byInclude && includes.includes("void");
    return { operation: voids ? "void" : (operation ?? "create"), allowDuplicateNumber };
  }
  if (operation === "delete" || operation === "void") return { operation, allowDuplicateNumber };
  throw faults.unsupportedOperation(operation);
}
