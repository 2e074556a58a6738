import type { Answer, Api, Shape } from "../api/client.ts";

type Settled = Promise<Answer<Shape<"Acknowledgement">>>;

/** What a choice means depends on the question: an answer to a change, an invoice to link, or a customer. */
export function settleWith(api: Api, of: { parked: Shape<"Parked">; card: Shape<"Card">; dealId: string }, choice: string): Settled {
  const { parked, card } = of;
  const path = { dealId: of.dealId };
  if (parked.code === "changed-after-sending") {
    return api.post("/api/v1/deals/{dealId}/change", { path, body: { answer: choice === "leave" ? "leave" : "credit-and-reissue" } });
  }
  if (parked.code === "number-taken" && card.erp.connectionId !== null) {
    return api.post("/api/v1/deals/{dealId}/link-invoice", { path, body: { connectionId: card.erp.connectionId, invoiceId: choice } });
  }
  if (choice === "new") return api.post("/api/v1/deals/{dealId}/invoice", { path, body: { customer: "new" } });
  return api.post("/api/v1/deals/{dealId}/link-customer", { path, body: { customerId: choice } });
}
