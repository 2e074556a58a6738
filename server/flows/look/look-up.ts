import type { Erp } from "../../connectors/erp.ts";
import type { Lookup, Observation } from "../../domain/invoicing/observation.ts";

/** Asks the ERP what the decision needs to know, and adds the answer to the observation. */
export async function lookUp(erp: Erp, seen: Observation, lookup: Lookup): Promise<Observation> {
  switch (lookup.what) {
    case "customers": {
      const { customer, reference } = lookup;
      const { taxNumber, domain, email, name } = customer;
      const customers = await erp.findCustomers({ taxNumber, domain, email, name, reference });
      return { ...seen, found: { ...seen.found, customers } };
    }
    case "items": {
      const items = await erp.findItems({ skus: lookup.skus, names: lookup.names });
      return { ...seen, found: { ...seen.found, items } };
    }
    case "invoices": {
      const { reference, customerId, number } = lookup;
      const invoices = await erp.findInvoices({ reference, customerId, ...(number === null ? {} : { number }) });
      return { ...seen, found: { ...seen.found, invoices: { ...seen.found.invoices, [reference]: invoices } } };
    }
  }
}
