import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { invoice, standIn, TENANT, type StandIn } from "./stand-in.ts";

let xero: StandIn;
beforeEach(() => {
  xero = standIn();
});
afterEach(() => xero.close());

describe("an item", () => {
  it("is created once under its code, changed, and deleted", async () => {
    expect(xero.messages(await xero.ask("PUT", "Items", { Code: "GRD" }))).toEqual(["Price List Item with Code 'GRD' already exists"]);
    expect((await xero.ask("PUT", "Items", { Code: "x".repeat(31) })).status).toBe(400);
    const changed = await xero.ask("POST", "Items?unitdp=4", { Code: "GRD", SalesDetails: { UnitPrice: 650.1234 } });
    expect(changed.json.Items[0]).toMatchObject({ Name: "Grinder", SalesDetails: { UnitPrice: 650.1234, AccountCode: "200" } });
    expect((await xero.ask("GET", "Items/GRD")).json.Items[0]).toMatchObject({ SalesDetails: { UnitPrice: 650.12 } });
    expect((await xero.ask("DELETE", "Items/GRD")).status).toBe(204);
    expect((await xero.ask("GET", "Items/GRD")).status).toBe(404);
  });
});

describe("an account", () => {
  it("has a code and a name of its own, and is not used once archived", async () => {
    expect((await xero.ask("PUT", "Accounts", { Code: "200", Name: "Other", Type: "REVENUE" })).status).toBe(400);
    const made = (await xero.ask("PUT", "Accounts", { Code: "206", Name: "Repairs", Type: "REVENUE", TaxType: "OUTPUT2" })).json.Accounts[0] as unknown as { AccountID: string; Class: string };
    expect(made.Class).toBe("REVENUE");
    await xero.ask("POST", `Accounts/${made.AccountID}`, { Status: "ARCHIVED" });
    const refused = await xero.ask("PUT", "Invoices", invoice(await xero.contactId(), { LineItems: [{ Description: "x", UnitAmount: 1, AccountCode: "206" }] }));
    expect(xero.messages(refused)).toEqual(["Account code '206' has been archived, or deleted."]);
  });
});

describe("a tracking category", () => {
  it("gets options, which lines may then name; two categories are the most", async () => {
    const [region] = (await xero.ask("GET", "TrackingCategories")).json.TrackingCategories as unknown as { TrackingCategoryID: string }[];
    expect((await xero.ask("PUT", `TrackingCategories/${region!.TrackingCategoryID}/Options`, { Name: "West" })).status).toBe(200);
    const tracked = (Option: string) => ({ LineItems: [{ Description: "x", UnitAmount: 1, AccountCode: "200", Tracking: [{ Name: "Region", Option }] }] });
    const contact = await xero.contactId();
    expect((await xero.ask("PUT", "Invoices", invoice(contact, tracked("West")))).json.Invoices[0]!.LineItems[0]).toMatchObject({ Tracking: [{ Name: "Region", Option: "West" }] });
    expect((await xero.ask("PUT", "Invoices", invoice(contact, tracked("Nowhere")))).status).toBe(400);
    expect((await xero.ask("PUT", "TrackingCategories", { Name: "Third" })).status).toBe(400);
    expect((await xero.ask("DELETE", `TrackingCategories/${region!.TrackingCategoryID}`)).json.TrackingCategories[0]!.Status).toBe("DELETED");
  });
});

describe("the handles", () => {
  it("refuse what they do not know, and keep what is left out of the settings", async () => {
    expect((await xero.handle("/settings", { colour: "red" })).status).toBe(400);
    expect((await xero.handle("/organisations", { tenantId: "00000000-0000-4000-8000-00000000000f" })).status).toBe(400);
    await xero.handle("/settings", { plan: "starter" });
    expect((await xero.handle("/settings", { perMinute: 9 })).json).toMatchObject({ plan: "starter", perMinute: 9 });
  });

  it("lock and unlock a period, and end tokens", async () => {
    const shown = async () => (await xero.ask("GET", "Organisation")).json.Organisations[0];
    await xero.handle("/organisations", { tenantId: TENANT, PeriodLockDate: "2026-06-30" });
    expect(await shown()).toMatchObject({ PeriodLockDate: "/Date(1782777600000+0000)/" });
    await xero.handle("/organisations", { tenantId: TENANT, PeriodLockDate: null });
    expect(await shown()).not.toHaveProperty("PeriodLockDate");
    const { access_token, refresh_token } = await xero.connect();
    await xero.handle("/tokens/expire", { which: "all" });
    expect((await xero.ask("GET", "Contacts", undefined, { token: access_token })).status).toBe(401);
    expect((await xero.token({ grant_type: "refresh_token", refresh_token })).json.error).toBe("invalid_grant");
  });

  it("import raw records", async () => {
    const record = { Code: "SEK", Description: "Swedish Krona", rate: 7 };
    expect((await xero.handle("/import", { tenantId: TENANT, collection: "currencies", records: [{ id: "SEK", record }] })).status).toBe(201);
    expect((await xero.ask("GET", "Currencies")).json.Currencies.map(({ Code }) => Code)).toContain("SEK");
  });

  it("order faults with Xero's own bodies, before or after a write is carried out", async () => {
    const contact = await xero.contactId();
    await xero.handle("/faults", { kind: "status", status: 503, when: "after", method: "PUT", times: 1 });
    const lost = await xero.ask("PUT", "Invoices", invoice(contact, { InvoiceNumber: "F-1" }));
    expect([lost.status, lost.json.Detail]).toEqual([503, "The organisation is not currently available"]);
    expect((await xero.ask("GET", "Invoices/F-1")).status).toBe(200);
  });
});
