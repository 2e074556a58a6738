import { z } from "zod";
import * as receipts from "../../../store/erasure-receipts.ts";
import { endpoint } from "../../endpoint.ts";

const receipt = z
  .strictObject({
    receiptId: z.uuid(),
    what: z.enum(["contact", "tenant"]),
    subject: z.string().describe('"contact:5"'),
    reason: z.enum(["privacy-webhook", "request", "uninstalled"]),
    begunAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable().describe("null: under way"),
    counts: z.record(z.string(), z.int()).describe("Rows by table"),
    digest: z.string().nullable(),
  })
  .meta({ id: "ErasureReceipt" });

export const listErasures = endpoint({
  method: "get",
  path: "/api/v1/erasures",
  id: "listErasures",
  summary: "What was erased on somebody's wish, and when",
  right: "change-settings",
  answer: z.strictObject({ erasures: z.array(receipt) }),
  statuses: { 200: "Newest first, at most 200; without personal data" },
  async handle({ parts, caller }) {
    const rows = await parts.store.tenant(caller.tenantId, receipts.list);
    const erasures = rows.map(({ receiptId, what, subject, reason, begunAt, finishedAt, counts, digest }) => {
      return { receiptId, what, subject, reason, begunAt: begunAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null, counts, digest };
    });
    return { status: 200, json: { erasures } };
  },
});
