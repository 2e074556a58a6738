import type { Business } from "./business.ts";

/** A small second company beside a business: what somebody connects by mistake. Its books overlap with the first's. */
export function branchOf(business: Business, name: string): Business {
  const customers = business.erp.customers.slice(0, 6).map(({ company: _company, ...customer }) => customer);
  const known = new Set(customers.map(({ key }) => key));
  const invoices = business.erp.invoices.filter(({ customer }) => known.has(customer)).slice(0, 4);
  return {
    ...business,
    name,
    companies: [],
    contacts: [],
    deals: [],
    erp: { customers, items: business.erp.items, invoices: invoices.map(({ deal: _deal, ...invoice }) => invoice) },
  };
}
