import { describe, expect, test } from "vitest";
import { as, openBench, type Wire } from "./bench.ts";

describe("the account", () => {
  test("tells its currency and zone, on every version of the path", async () => {
    const { call } = openBench();
    for (const version of ["v3", "2026-03", "2026-09"]) {
      const details = await call("GET", `/account-info/${version}/details`, undefined, as("sandbox-100002"));
      expect(details.body).toMatchObject({ portalId: 100002, companyCurrency: "GBP", timeZone: "Europe/London", uiDomain: "app.hubspot.com" });
      expect((details.body as unknown as { utcOffset: string }).utcOffset).toMatch(/^[+-]\d\d:\d\d$/);
    }
  });

  test("tells its exchange rates in the company currency, which the deals use", async () => {
    const { call } = openBench();
    const rates = (await call("GET", "/settings/currencies/2026-09/exchange-rates?fromCurrencyCode=EUR")).body.results;
    expect(rates).toMatchObject([{ fromCurrencyCode: "EUR", toCurrencyCode: "USD", conversionRate: expect.any(Number) as number }]);
    expect((await call("GET", "/settings/v3/currencies/company-currency")).body).toMatchObject({ currencyCode: "USD" });
    const deal = await call("POST", "/crm/v3/objects/deals", { properties: { dealname: "d", amount: "100", deal_currency_code: "EUR" } });
    const { conversionRate } = rates[0] as unknown as { conversionRate: number };
    expect(Number((deal.body.properties as unknown as Record<string, string>)["amount_in_home_currency"])).toBeCloseTo(100 * conversionRate, 2);
  });

  test("has pipelines whose stages say what they mean, on every version of the path", async () => {
    const { call } = openBench();
    for (const path of ["/crm/v3/pipelines/deals", "/crm/pipelines/2026-03/0-3", "/crm/pipelines/2026-09/deal"]) {
      expect((await call("GET", path)).body.results.map((one) => one.id)).toEqual(["default", "renewals"]);
      const won = await call("GET", `${path}/default/stages/closedwon`);
      expect(won.body).toMatchObject({ id: "closedwon", metadata: { isClosed: "true", probability: "1.0" } });
      expect((await call("GET", `${path}/unknown`)).status).toBe(404);
    }
  });

  test("has owners, found by e-mail, id and user id, page by page", async () => {
    const { call } = openBench();
    const first = await call("GET", "/crm/owners/2026-09?limit=1");
    const [owner] = first.body.results as Wire[];
    expect((await call("GET", `/crm/v3/owners/${owner?.id}`)).body.id).toBe(owner?.id);
    const { email, userId } = owner as unknown as { email: string; userId: number };
    expect((await call("GET", `/crm/owners/2026-09?email=${email.toUpperCase()}`)).body.results).toHaveLength(1);
    expect((await call("GET", `/crm/v3/owners/${userId}?idProperty=userId`)).body.id).toBe(owner?.id);
    const second = await call("GET", `/crm/owners/2026-09?limit=1&after=${first.body.paging.next.after}`);
    expect(second.body.results[0]?.id).not.toBe(owner?.id);
  });

  test("can be empty, as a new account is, and says what its handles do", async () => {
    const { call } = openBench();
    await call("POST", "/__sandbox/reset", { seed: "empty" });
    for (const type of ["deals", "companies", "contacts", "products", "line_items"]) {
      expect((await call("GET", `/crm/v3/objects/${type}`)).body.results).toEqual([]);
    }
    expect((await call("GET", "/crm/v3/properties/deals/po_number")).status).toBe(404);
    expect((await call("GET", "/crm/v3/pipelines/deals")).body.results).toHaveLength(2);
    const { handles } = (await call("GET", "/__sandbox/")).body;
    expect(handles.map((one) => one.handle)).toEqual(expect.arrayContaining(["POST /__sandbox/uninstall", "POST /__sandbox/scopes", "GET /__sandbox/timeline/:portalId/:objectId"]));
  });
});
