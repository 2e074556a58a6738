import type { Choice } from "../../domain/merging/merge-customer.ts";
import * as audit from "../../store/audit.ts";
import * as conflicts from "../../store/customer-conflicts.ts";
import type { FlowKit } from "../kit.ts";
import { FlowProblem } from "../problem.ts";
import { enqueueCustomer } from "./wake.ts";

/** A person decides which value counts, or that both may stand. Deciding the same again changes nothing. */
export async function settleConflict(kit: Pick<FlowKit, "store">, tenantId: string, conflictId: string, take: Choice["take"], by: string): Promise<void> {
  await kit.store.tenant(tenantId, async (tx) => {
    const conflict = await conflicts.get(tx, conflictId);
    if (conflict === null) throw new FlowProblem({ code: "not-found", status: 404, title: "There is no such conflict.", nextStep: "Reload the list." });
    if (conflict.closedAt !== null || conflict.choice === take) return;
    if (take !== "both" && (take === "crm" ? conflict.crmValue : conflict.erpValue) === null)
      throw new FlowProblem({ code: "nothing-to-take", status: 422, title: "This side holds nothing that could be taken over.", nextStep: "Take the other value, or leave both as they are." });
    await conflicts.choose(tx, conflictId, { take, by });
    await audit.append(tx, { kind: "asked", dealId: null, payload: { asked: "settle-conflict", take, field: conflict.field, customer: conflict.customerName, by } });
    await enqueueCustomer(tx, conflict);
  });
}
