import { z } from "zod";
import type { Customer } from "../../../domain/records.ts";
import { endpoint } from "../../endpoint.ts";
import { dealParams } from "../../ids.ts";

export const foundCustomer = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    domain: z.string().nullable(),
    taxNumber: z.string().nullable(),
    currency: z.string().nullable(),
    city: z.string().nullable(),
    active: z.boolean(),
  })
  .meta({ id: "FoundCustomer" });

/** For a person choosing by hand: what tells two customers of nearly the same name apart. */
export const searchCustomers = endpoint({
  method: "get",
  path: "/api/v1/deals/{dealId}/customers",
  id: "searchCustomers",
  summary: "Search the customers of the ERP organisation the deal goes to",
  right: "settle",
  params: dealParams,
  query: z.strictObject({ text: z.string().trim().min(1).max(100) }),
  answer: z.strictObject({ customers: z.array(foundCustomer) }),
  statuses: { 200: "At most 20 customers" },
  async handle({ parts, caller, params, query }) {
    const customers = await parts.flows.searchCustomers(caller.tenantId, params.dealId, query.text);
    return { status: 200, json: { customers: customers.map(showFound) } };
  },
});

export function showFound({ id, name, email, domain, taxNumber, currency, address, active }: Customer): z.infer<typeof foundCustomer> {
  return { id, name, email, domain, taxNumber, currency, city: address?.city ?? null, active };
}
