import { z } from "zod";
import * as parked from "../../../store/parked.ts";
import { endpoint } from "../../endpoint.ts";
import { reasonSchema, showReason } from "../reason.ts";

export const parkedSchema = z
  .strictObject({ ...reasonSchema.shape, id: z.uuid(), dealId: z.string(), openedAt: z.iso.datetime() })
  .meta({ id: "Parked" });

export const showParked = (row: parked.ParkedRow): z.infer<typeof parkedSchema> => ({
  ...showReason(row),
  id: row.parkedId,
  dealId: row.dealId,
  openedAt: row.openedAt.toISOString(),
});

/** As many as the store hands out at once. */
const MOST = 200;

export const listParked = endpoint({
  method: "get",
  path: "/api/v1/parked",
  id: "listParked",
  summary: "Everything that waits for a person",
  right: "see",
  answer: z.strictObject({ parked: z.array(parkedSchema), more: z.boolean().describe("There are more than 200; settle some first") }),
  statuses: { 200: "Oldest first" },
  async handle({ parts, caller }) {
    const rows = await parts.store.tenant(caller.tenantId, (tx) => parked.listOpen(tx));
    return { status: 200, json: { parked: rows.map(showParked), more: rows.length >= MOST } };
  },
});
