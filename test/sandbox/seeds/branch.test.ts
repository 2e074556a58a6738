import { expect, it } from "vitest";
import { branchOf } from "../../../sandbox/seeds/branch.ts";
import { services } from "../../../sandbox/seeds/services.ts";

it("a branch is a small company of its own whose records are complete, and names no deal or company it does not have", () => {
  const branch = branchOf(services, "Tallowmere Prints");
  expect(branch).toMatchObject({ name: "Tallowmere Prints", homeCurrency: "USD", deals: [], companies: [] });
  expect([branch.erp.customers.length, branch.erp.invoices.length]).toEqual([6, 4]);
  const customers = new Set(branch.erp.customers.map(({ key }) => key));
  const items = new Set(branch.erp.items.map(({ key }) => key));
  for (const customer of branch.erp.customers) expect(customer).not.toHaveProperty("company");
  for (const invoice of branch.erp.invoices) {
    expect(customers).toContain(invoice.customer);
    expect(invoice).not.toHaveProperty("deal");
    for (const line of invoice.lines) if (line.item) expect(items).toContain(line.item);
  }
  expect(services.erp.invoices.some(({ deal }) => deal)).toBe(true);
});
