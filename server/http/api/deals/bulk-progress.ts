import { z } from "zod";
import { RIGHTS } from "../../../domain/roles.ts";
import { ASKED_AT_ONCE } from "../../../flows/bulk-requests.ts";
import { endpoint } from "../../endpoint.ts";
import { moneySchema } from "../money.ts";
import { saidSchema } from "../reason.ts";
import { showProgress } from "./show-progress.ts";

export const bulkDealSchema = z
  .strictObject({
    dealId: z.string(),
    name: z.string().nullable().describe("As last seen; null before the first look"),
    customerName: z.string().nullable(),
    amount: moneySchema.nullable(),
    state: z
      .enum(["ready", "working", "done", "waiting", "none"])
      .describe("ready: nobody has asked; working: on its way; done: an invoice stands; waiting: for a person; none: asked for, and there is nothing to invoice"),
    invoice: z.strictObject({ number: z.string().nullable(), url: z.string().nullable() }).nullable().describe("Where one stands"),
    code: z.string().nullable().describe("Stable; why it waits, goes slowly or comes to nothing"),
    sentence: z.string().nullable().describe("Why a person is needed, or why there is nothing to invoice"),
    nextStep: z.string().nullable(),
    said: saidSchema.nullable().describe("The same as data, of what waits for a person"),
  })
  .meta({ id: "BulkDeal" });

const dealIds = z
  .string()
  .max(70 * ASKED_AT_ONCE)
  .transform((text) => text.split(","))
  .pipe(z.array(z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "Not an id")).min(1).max(ASKED_AT_ONCE, `At most ${ASKED_AT_ONCE} deals at once`));

/** How far the invoices of these deals are, from our own book: it can be left and come back to. */
export const bulkProgress = endpoint({
  method: "get",
  path: "/api/v1/deals/invoices",
  id: "bulkProgress",
  summary: "How far the invoices of up to 100 deals are",
  right: "see",
  query: z.strictObject({ ids: dealIds.meta({ type: "string" }).describe("Deal ids with commas between them") }),
  answer: z
    .strictObject({
      deals: z.array(bulkDealSchema),
      deliver: z.enum(["draft", "approved", "sent"]).describe("What becomes of an invoice that is asked for, by the account's settings"),
      erp: z.enum(["connected", "reconnect", "none"]).describe("Whether invoices can be made now"),
      rights: z.array(z.enum(RIGHTS)).describe("Of the person who asks"),
    })
    .meta({ id: "BulkProgress" }),
  statuses: { 200: "In the order asked" },
  async handle({ parts, caller, query }) {
    const progress = await parts.flows.invoiceProgress(caller.tenantId, query.ids);
    return { status: 200, json: { ...showProgress(progress), rights: [...caller.rights] } };
  },
});
