import { z } from "zod";
import { CUSTOMER_FIELDS, type FieldValue } from "../../../domain/merging/customer-fields.ts";
import { connectorOf, type Connectors } from "../../../flows/connections/registry.ts";
import type { Connection } from "../../../store/connections.ts";
import type { OpenConflict } from "../../../store/customer-conflicts.ts";

const value = z.string().nullable().describe("As people write it, an address on one line; null where there is nothing");

export const conflictSchema = z
  .strictObject({
    id: z.string(),
    field: z.enum(CUSTOMER_FIELDS),
    customer: z.string().describe("The customer's name in the CRM"),
    record: z.strictObject({ kind: z.enum(["company", "contact"]), id: z.string() }).describe("In the CRM"),
    erp: z.string().describe("The accounting system: QuickBooks Online"),
    organisation: z.string(),
    why: z.enum(["both-changed", "changed-by-other", "emptied", "refused"]),
    refusal: z.string().nullable().describe("What the system said that refused the change"),
    crmValue: value,
    erpValue: value,
    foundAt: z.iso.datetime(),
  })
  .meta({ id: "Conflict" });
export type ShownConflict = z.infer<typeof conflictSchema>;

export function showConflict(one: OpenConflict, connections: readonly Connection[], connectors: Connectors): ShownConflict {
  const connection = connections.find(({ connectionId }) => connectionId === one.connectionId);
  const [kind = "", id = ""] = one.crmId.split(":");
  return {
    id: one.conflictId,
    field: one.field,
    customer: one.customerName,
    record: { kind: kind === "person" ? "contact" : "company", id },
    erp: connection ? (connectorOf(connectors, connection.system)?.label ?? connection.system) : "",
    organisation: connection?.name ?? "",
    why: one.why as ShownConflict["why"],
    refusal: one.refusal,
    crmValue: written(one.crmValue),
    erpValue: written(one.erpValue),
    foundAt: one.foundAt.toISOString(),
  };
}

function written(shown: FieldValue): string | null {
  if (shown === null || typeof shown === "string") return shown;
  const { street, city, region, postalCode, country } = shown;
  const parts = [street?.replaceAll("\n", ", "), city, [region, postalCode].filter(Boolean).join(" "), country].filter(Boolean);
  return parts.length === 0 ? null : parts.join(", ");
}
