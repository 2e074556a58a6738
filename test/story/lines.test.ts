import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { becomes, invoiced, isParked, sideOf, SOON, SYSTEMS, theInvoice, type Side } from "./sides.ts";
import { startWorld, type World } from "./world.ts";

interface Tracking {
  TrackingCategoryID: string;
  Options: { Name: string }[];
}

describe("what is billed", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  describe.each(SYSTEMS)("HubSpot with %s", (system) => {
    let side: Side;
    let companyId: string;
    beforeAll(async () => {
      side = sideOf(world, system);
      companyId = await side.sales.company(`Line Readers ${system}`);
      for (const name of ["story_order", "story_discount", "story_terms"]) await side.sales.newProperty(name);
    });

    /** With these rules while it lasts. */
    async function under<T>(rules: Parameters<Side["card"]["rules"]>[0], story: () => Promise<T>): Promise<T> {
      const back = await side.card.rules(rules);
      try {
        return await story();
      } finally {
        await back();
      }
    }

    test("lines find their item by SKU, then by name; what is missing is created once", async () => {
      const sku = `SKU-${system}`;
      const bySku = await side.books.newItem({ name: "Called otherwise there", sku });
      const lines = [
        { name: "Widget", hs_sku: sku, price: "10.00", quantity: "3" },
        { name: "Brand-new thing", price: "5.25" },
      ];
      const first = await invoiced(side, await side.sales.deal({ companyId, lines }));
      expect(first.lines.map((line) => line.amount)).toEqual(["30.00", "5.25"]);
      expect(first.lines[0]?.item).toBe(system === "Xero" ? sku : bySku);
      const second = await invoiced(side, await side.sales.deal({ companyId, lines }));
      expect(second.lines.map((line) => line.item)).toEqual(first.lines.map((line) => line.item));
    });

    test("percent and amount discounts come off their line", async () => {
      const lines = [
        { name: "Consulting", price: "120.00", quantity: "2.5", hs_discount_percentage: "10" },
        { name: "Support", price: "40.00", quantity: "3", discount: "2.50" },
      ];
      const invoice = await invoiced(side, await side.sales.deal({ companyId, lines, amount: "382.50" }));
      expect(invoice.subtotal).toBe("382.50");
    });

    test("a price with four decimals is billed exactly", async () => {
      const invoice = await invoiced(side, await side.sales.deal({ companyId, lines: [{ name: "Metered", price: "0.0125", quantity: "8333" }], amount: "104.16" }));
      expect(invoice.subtotal).toBe("104.16");
    });

    test("a deal without lines is one line over its amount", async () => {
      const invoice = await invoiced(side, await side.sales.deal({ companyId, name: "All in one", lines: [], amount: "950.00" }));
      expect(invoice).toMatchObject({ subtotal: "950.00", lines: [{ description: "All in one", amount: "950.00" }] });
    });

    test.each([
      ["neither lines nor an amount", { lines: [], amount: null }, "no-lines"],
      ["an amount of zero", { lines: [{ name: "Gift", price: "10.00", hs_discount_percentage: "100" }], amount: "0.00" }, "amount-not-positive"],
    ])("%s waits for a person and makes nothing", async (_what, deal, code) => {
      const dealId = await side.sales.deal({ companyId, ...deal });
      await side.sales.win(dealId);
      await isParked(side, dealId, code);
      await becomes(side, dealId, { status: "parked" });
      expect(await side.books.invoicesOf(dealId)).toEqual([]);
    });

    test("lines that do not make the amount wait with the difference named, and go on once corrected", async () => {
      const dealId = await side.sales.deal({ companyId, amount: "120.00" });
      await side.sales.win(dealId);
      await becomes(side, dealId, { status: "parked", parked_reason: expect.stringContaining("20.00") });
      expect(await side.books.invoicesOf(dealId)).toEqual([]);
      await side.sales.update("deals", dealId, { amount: "100.00" });
      await becomes(side, dealId, { status: "open", parked_reason: null });
      await theInvoice(side, dealId);
    });

    test("a foreign currency is invoiced in that currency", async () => {
      const company = await side.sales.company(`Euro buyers ${system}`);
      const invoice = await invoiced(side, await side.sales.deal({ companyId: company, currency: "EUR" }));
      expect(invoice).toMatchObject({ currency: "EUR", subtotal: "100.00" });
    });

    test("a recurring line is billed over its term where the deal's amount says so, else its first period", async () => {
      const line = { name: "Care plan", price: "50.00", recurringbillingfrequency: "monthly", hs_recurring_billing_period: "P12M" };
      const whole = await invoiced(side, await side.sales.deal({ companyId, lines: [line], amount: "600.00" }));
      expect(whole).toMatchObject({ subtotal: "600.00", lines: [{ quantity: "12" }] });
      const first = await invoiced(side, await side.sales.deal({ companyId, lines: [line], amount: "50.00" }));
      expect(first.subtotal).toBe("50.00");
    });

    test("the order number, the memo, terms and the deal's discount come from mapped fields", async () => {
      const rules = { fields: { poNumber: "story_order", memo: "description", discountPercent: "story_discount", terms: "story_terms" } };
      await under(rules, async () => {
        const properties = { story_order: "PO-4711", description: "Thanks", story_discount: "10", story_terms: "15" };
        const invoice = await invoiced(side, await side.sales.deal({ companyId, amount: "90.00", properties }));
        expect(invoice.subtotal).toBe("90.00");
        expect(JSON.stringify(invoice.raw)).toContain("PO-4711");
        const days = (Date.parse(invoice.dueDate) - Date.parse(invoice.date)) / 86_400_000;
        expect(days).toBe(15);
      });
    });

    test("instalments 30/70 are two invoices that make the whole", async () => {
      const parts = [
        { percent: "30", afterDays: 0 },
        { percent: "70", afterDays: 30 },
      ];
      await under({ instalments: { kind: "percent", parts, issue: "at-once" } }, async () => {
        const dealId = await side.sales.deal({ companyId, lines: [{ name: "Odd sum", price: "100.01" }, { name: "Odder", price: "33.33" }] });
        await side.sales.win(dealId);
        await becomes(side, dealId, { status: "open", invoice_count: "2" });
        const subtotals = (await side.books.invoicesOf(dealId)).map((one) => one.subtotal).sort();
        expect(subtotals).toEqual(["40.00", "93.34"]);
      });
    });

    test("three months are three invoices a month apart that make the whole", async () => {
      await under({ instalments: { kind: "monthly", months: 3, issue: "at-once" } }, async () => {
        const dealId = await side.sales.deal({ companyId, lines: [{ name: "Split", price: "100.00" }] });
        await side.sales.win(dealId);
        await becomes(side, dealId, { status: "open", invoice_count: "3" });
        const parts = (await side.books.invoicesOf(dealId)).sort((a, b) => a.date.localeCompare(b.date));
        expect(parts.map((one) => one.subtotal).sort()).toEqual(["33.33", "33.33", "33.34"]);
        expect(new Set(parts.map((one) => one.date.slice(0, 7))).size).toBe(3);
      });
    });

    test("later instalments are made when their day has come, and the card names them", async () => {
      await under({ instalments: { kind: "monthly", months: 3, issue: "on-date" } }, async () => {
        const dealId = await side.sales.deal({ companyId });
        await invoiced(side, dealId);
        const upcoming = async () => (await side.card.ask<{ upcoming: unknown[] }>("GET", `/cards/deals/${dealId}`)).json.upcoming;
        await expect.poll(upcoming, SOON).toHaveLength(2);
      });
    });
  });

  test("yen have no decimals (Xero)", async () => {
    const side = sideOf(world, "Xero");
    const companyId = await side.sales.company("Yen payers");
    const lines = [{ name: "Kettle", price: "12501", quantity: "3", hs_discount_percentage: "12.5" }];
    const invoice = await invoiced(side, await side.sales.deal({ companyId, currency: "JPY", lines, amount: "32815" }));
    expect(invoice).toMatchObject({ currency: "JPY", subtotal: "32815.00" });
  });

  test("the tax rate of the settings is on top, or within, as the settings say (Xero)", async () => {
    const side = sideOf(world, "Xero");
    const companyId = await side.sales.company("Tax payers");
    const deal = () => side.sales.deal({ companyId, lines: [{ name: "Taxed thing", price: "120.00" }] });
    const back = await side.card.rules({ tax: { mode: "exclusive", defaultCode: "OUTPUT2" } });
    expect(await invoiced(side, await deal())).toMatchObject({ subtotal: "120.00", tax: "24.00", total: "144.00" });
    await back();
    const again = await side.card.rules({ tax: { mode: "inclusive", defaultCode: "OUTPUT2" } });
    const within = await invoiced(side, await deal());
    expect(within).toMatchObject({ tax: "20.00", total: "120.00" });
    await again();
  });

  test("tracking comes from a mapped field; an unknown option waits until it is there (Xero)", async () => {
    const side = sideOf(world, "Xero");
    const { TrackingCategories } = await world.xero<{ TrackingCategories: Tracking[] }>("GET", "/TrackingCategories");
    const [region] = TrackingCategories;
    const companyId = await side.sales.company("Northerners");
    const back = await side.card.rules({ fields: { dimensions: { [region?.TrackingCategoryID ?? ""]: "story_order" } } });
    const invoice = await invoiced(side, await side.sales.deal({ companyId, properties: { story_order: region?.Options[0]?.Name ?? "" } }));
    expect(JSON.stringify(invoice.raw)).toContain(`"Option":"${region?.Options[0]?.Name}"`);

    const dealId = await side.sales.deal({ companyId, properties: { story_order: "Far North" } });
    await side.sales.win(dealId);
    await becomes(side, dealId, { status: "parked", parked_reason: expect.stringContaining("Far North") });
    await world.xero("PUT", `/TrackingCategories/${region?.TrackingCategoryID}/Options`, { Name: "Far North" });
    await expect.poll(() => side.card.parked(dealId), SOON).toHaveLength(1);
    const [waiting] = await side.card.parked(dealId);
    await side.card.ask("POST", `/parked/${waiting?.id}/retry`);
    await becomes(side, dealId, { status: "open" });
    await back();
  });

  test("class and department come from mapped fields (QuickBooks)", async () => {
    const side = sideOf(world, "QuickBooks");
    const first = async (kind: string): Promise<{ Id: string; Name: string }> => {
      const answer = await world.quickbooks<{ QueryResponse: Record<string, { Id: string; Name: string }[]> }>("GET", `/query?query=select * from ${kind}`);
      return answer.QueryResponse[kind]?.[0] ?? { Id: "", Name: "" };
    };
    const [klass, department] = [await first("Class"), await first("Department")];
    const companyId = await side.sales.company("Classy");
    const back = await side.card.rules({ fields: { dimensions: { class: "story_order", department: "story_terms" } } });
    const dealId = await side.sales.deal({ companyId, properties: { story_order: klass.Name, story_terms: department.Name } });
    const text = JSON.stringify((await invoiced(side, dealId)).raw);
    expect(text).toContain(`"ClassRef":{"value":"${klass.Id}"`);
    expect(text).toContain(`"DepartmentRef":{"value":"${department.Id}"`);
    await back();
  });
});
