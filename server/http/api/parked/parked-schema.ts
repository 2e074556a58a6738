import { z } from "zod";
import type { ParkedRow } from "../../../store/parked.ts";
import { reasonSchema, showReason } from "../reason.ts";

export const parkedSchema = z
  .strictObject({ ...reasonSchema.shape, id: z.uuid(), dealId: z.string(), openedAt: z.iso.datetime() })
  .meta({ id: "Parked" });

export const showParked = (row: ParkedRow): z.infer<typeof parkedSchema> => ({
  ...showReason(row),
  id: row.parkedId,
  dealId: row.dealId,
  openedAt: row.openedAt.toISOString(),
});
