import type { Customer } from "../../domain/records.ts";
import * as audit from "../../store/audit.ts";
import * as companyInvoices from "../../store/company-invoices.ts";
import type { FlowKit } from "../kit.ts";
import { FlowProblem } from "../problem.ts";
import { enqueueLook } from "../wake.ts";
import { linkCustomer } from "./wake.ts";

export const searchCompanyCustomers = async (kit: FlowKit, tenantId: string, connectionId: string, text: string): Promise<Customer[]> =>
  (await kit.ports.erp(tenantId, connectionId)).searchCustomers(text);

/** A person says which customer the company is. Its deals are looked at again: some may have waited for just this. */
export async function linkCompany(kit: FlowKit, tenantId: string, companyId: string, of: { connectionId: string; customerId: string }, by: string): Promise<void> {
  const customer = await (await kit.ports.erp(tenantId, of.connectionId)).readCustomer(of.customerId);
  if (customer === null) throw new FlowProblem({ code: "not-found", status: 404, title: "There is no such customer in the accounting system.", nextStep: "Search again, and choose one from the list." });
  await kit.store.tenant(tenantId, async (tx) => {
    await linkCustomer(tx, { connectionId: of.connectionId, crmId: `company:${companyId}`, erpId: customer.id, origin: "by-hand" });
    await audit.append(tx, { kind: "asked", dealId: null, payload: { asked: "link-company", customerId: customer.id, customer: customer.name, companyId, by } });
    for (const dealId of await companyInvoices.dealsOf(tx, companyId)) await enqueueLook(tx, dealId);
  });
}
