import { z } from "zod";
import { RIGHTS } from "../../../domain/roles.ts";
import { listRehearsed } from "../../../flows/shadow.ts";
import * as tenants from "../../../store/tenants.ts";
import { acknowledgementSchema, done, DONE } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { moneySchema, showMoney } from "../money.ts";

const SHOWN = 200;

const rehearsedSchema = z
  .strictObject({
    dealId: z.string(),
    deal: z.string().nullable(),
    customer: z.string(),
    total: moneySchema.describe("Before tax"),
    date: z.iso.date().describe("Of the first invoice"),
    invoices: z.int().describe("How many"),
    seenAt: z.iso.datetime(),
  })
  .meta({ id: "Rehearsed" });

export const readShadow = endpoint({
  method: "get",
  path: "/api/v1/shadow",
  id: "readShadow",
  summary: "Whether Onebook writes, and in shadow what it would have invoiced",
  right: "see",
  answer: z
    .strictObject({ mode: z.enum(["shadow", "live"]), rehearsed: z.array(rehearsedSchema), rights: z.array(z.enum(RIGHTS)).describe("Of the person who asks") })
    .meta({ id: "Shadow" }),
  statuses: { 200: `Newest first, at most ${SHOWN}` },
  async handle({ parts, caller }) {
    const { mode } = await parts.store.tenant(caller.tenantId, tenants.get);
    const rows = await listRehearsed(parts, caller.tenantId, SHOWN);
    const rehearsed = rows.map(({ dealId, name, lookedAt, rehearsal }) => ({
      dealId,
      deal: name,
      customer: rehearsal.customerName,
      total: showMoney(rehearsal.total),
      date: rehearsal.date,
      invoices: rehearsal.parts,
      seenAt: lookedAt.toISOString(),
    }));
    return { status: 200, json: { mode, rehearsed, rights: [...caller.rights] } };
  },
});

export const goLive = endpoint({
  method: "post",
  path: "/api/v1/go-live",
  id: "goLive",
  summary: "From now on Onebook writes invoices",
  right: "change-settings",
  body: z.strictObject({ rehearsed: z.enum(["leave", "invoice"]).describe("Deals it would have invoiced in shadow: left to the button, or invoiced now") }).meta({ id: "GoingLive" }),
  answer: acknowledgementSchema,
  statuses: DONE,
  async handle({ parts, caller, body }) {
    await parts.flows.goLive(caller.tenantId, body.rehearsed, caller.by);
    return done;
  },
});

export const backToShadow = endpoint({
  method: "post",
  path: "/api/v1/back-to-shadow",
  id: "backToShadow",
  summary: "Stop writing to either system; what is under way is brought to its end",
  right: "change-settings",
  answer: acknowledgementSchema,
  statuses: DONE,
  async handle({ parts, caller }) {
    await parts.flows.backToShadow(caller.tenantId, caller.by);
    return done;
  },
});
