import { z } from "zod";
import { accepted, acknowledgementSchema, LOOK_FOLLOWS } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { ownId, recordId } from "../../ids.ts";
import { foundCustomer, showFound } from "../deals/search-customers.ts";
import { requireOwnConnection } from "../own-connection.ts";

/** The only call of the company card that asks a vendor, and only when somebody searches. */
export const searchCompanyCustomers = endpoint({
  method: "get",
  path: "/api/v1/companies/{companyId}/customers",
  id: "searchCompanyCustomers",
  summary: "Search the customers of one accounting organisation",
  right: "settle",
  params: z.strictObject({ companyId: recordId }),
  query: z.strictObject({ connectionId: ownId, text: z.string().trim().min(1).max(100) }),
  answer: z.strictObject({ customers: z.array(foundCustomer) }),
  statuses: { 200: "At most 20 customers" },
  async handle({ parts, caller, query }) {
    const { connectionId } = await requireOwnConnection(parts, caller, query.connectionId);
    const customers = await parts.flows.searchCompanyCustomers(caller.tenantId, connectionId, query.text);
    return { status: 200, json: { customers: customers.map(showFound) } };
  },
});

export const linkCompany = endpoint({
  method: "post",
  path: "/api/v1/companies/{companyId}/link",
  id: "linkCompany",
  summary: "Say which customer of an accounting organisation the company is; its deals are looked at again",
  right: "settle",
  params: z.strictObject({ companyId: recordId }),
  body: z.strictObject({ connectionId: ownId, customerId: recordId }).meta({ id: "CompanyLink" }),
  answer: acknowledgementSchema,
  statuses: LOOK_FOLLOWS,
  async handle({ parts, caller, params, body }) {
    await requireOwnConnection(parts, caller, body.connectionId);
    await parts.flows.linkCompany(caller.tenantId, params.companyId, body, caller.by);
    return accepted;
  },
});
