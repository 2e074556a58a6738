import { z } from "zod";
import { endpoint } from "../../endpoint.ts";

/** The settings page knows its user, a browser tab at the ERP does not: the ticket carries the one into the other. */
export const issueTicket = endpoint({
  method: "post",
  path: "/api/v1/connections/{system}/ticket",
  id: "issueConnectTicket",
  summary: "A link that opens the ERP's consent screen, once, within ten minutes",
  right: "change-settings",
  description: "Asking again makes another link; each works once.",
  params: z.strictObject({ system: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "Not the name of a system") }),
  answer: z.strictObject({ ticket: z.string(), url: z.url() }).meta({ id: "ConnectTicket" }),
  statuses: { 201: "Open the url in a browser tab" },
  async handle({ parts, caller, params }) {
    const { ticket } = await parts.flows.issueConnectTicket(caller.tenantId, params.system, caller.by);
    const url = `${parts.publicUrl}/connect/${params.system}?ticket=${encodeURIComponent(ticket)}`;
    return { status: 201, json: { ticket, url } };
  },
});
