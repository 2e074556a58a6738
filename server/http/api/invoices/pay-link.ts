import { z } from "zod";
import type { Invoice } from "../../../domain/records.ts";
import { connectorOf } from "../../../flows/connections/registry.ts";
import * as connections from "../../../store/connections.ts";
import * as invoices from "../../../store/invoices.ts";
import { endpoint } from "../../endpoint.ts";
import { ownId, recordId } from "../../ids.ts";
import { webAddress } from "../card/show-invoice.ts";
import { requireInvoiceOfDeal } from "./invoice-of-deal.ts";

const answer = z
  .strictObject({
    url: z.string().nullable().describe("Where the customer can see and pay it; null where there is no such page"),
    code: z.enum(["draft", "settled", "ended", "not-offered"]).nullable().describe("Why there is none"),
    why: z.string().nullable().describe("The same as a sentence, with what to do about it"),
  })
  .meta({ id: "PayLink" });

type Without = Exclude<z.infer<typeof answer>["code"], null>;

/** The customer's payment page. The ERP is asked only when somebody wants it: each link costs a call of its own. */
export const payLink = endpoint({
  method: "post",
  path: "/api/v1/invoices/{connectionId}/{invoiceId}/pay-link",
  id: "payLink",
  summary: "The page where the customer can pay the invoice",
  right: "see",
  params: z.strictObject({ connectionId: ownId, invoiceId: recordId }),
  answer,
  statuses: { 200: "A link, or why there is none" },
  async handle({ parts, caller, params: { connectionId, invoiceId } }) {
    const dealId = await requireInvoiceOfDeal(parts, caller.tenantId, { connectionId, invoiceId });
    const { invoice, system } = await parts.store.tenant(caller.tenantId, async (tx) => ({
      invoice: (await invoices.ofDeal(tx, dealId)).find((row) => row.connectionId === connectionId && row.erpId === invoiceId)?.invoice,
      system: (await connections.get(tx, connectionId))?.system,
    }));
    const label = system === undefined ? "the accounting system" : (connectorOf(parts.connectors, system)?.label ?? system);
    const closed = invoice === undefined ? null : whyClosed(invoice);
    const url = closed === null ? webAddress(await parts.flows.payLink(caller.tenantId, connectionId, invoiceId)) : null;
    const code = url === null ? (closed ?? "not-offered") : null;
    return { status: 200, json: { url, code, why: code === null ? null : SENTENCES[code](label) } };
  },
});

function whyClosed({ state, balance }: Invoice): Without | null {
  if (state === "draft") return "draft";
  if (state === "voided" || state === "deleted") return "ended";
  return state === "paid" || balance.minor <= 0 ? "settled" : null;
}

const SENTENCES: Record<Without, (system: string) => string> = {
  draft: (system) => `The invoice is still a draft. Approve it in ${system} first.`,
  settled: () => "Nothing is left to pay on this invoice.",
  ended: (system) => `The invoice was voided or deleted in ${system}.`,
  "not-offered": (system) => `${system} has no payment page for this invoice. Turn on online payments there and give the invoice an e-mail address.`,
};
