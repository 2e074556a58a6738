import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textIn } from "../../scripts/demo/vendors.ts";
import { openWindow, PATIENT, type OpenWindow } from "./open-window.ts";

const OBJECTS = "/crm/objects/2026-09";

describe("many invoices, and one person's, in a real browser", () => {
  let window: OpenWindow;
  let serial = 0;
  beforeAll(async () => {
    window = await openWindow();
  }, 90_000);
  afterAll(() => window.close());

  const crm = (method: string, path: string, body?: unknown) => window.vendors.hubspot(100001, method, path, body);
  const create = async (type: string, properties: Record<string, string>): Promise<string> => textIn(await crm("POST", `${OBJECTS}/${type}`, { properties }), "id");
  /** An open deal with one line of 100.00 for this contact. */
  const dealFor = async (contactId: string | null, dealname: string): Promise<string> => {
    const id = await create("deals", { dealname, dealstage: "contractsent", pipeline: "default", amount: "100.00" });
    if (contactId !== null) await crm("PUT", `/crm/v4/objects/deals/${id}/associations/default/contacts/${contactId}`);
    const associations = [{ to: { id }, types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 20 }] }];
    await crm("POST", `${OBJECTS}/line_items`, { properties: { name: "Work", quantity: "1", price: "100.00" }, associations });
    return id;
  };
  const isInvoiced = async (dealId: string) => {
    await crm("PATCH", `${OBJECTS}/deals/${dealId}`, { properties: { dealstage: "closedwon" } });
    const status = async () => JSON.stringify(await crm("GET", `${OBJECTS}/deals/${dealId}?properties=onebook_status`));
    await expect.poll(status, PATIENT).toContain('"onebook_status":"open"');
  };
  const person = () => {
    serial += 1;
    return create("contacts", { firstname: "Mira", lastname: `Payer ${serial}`, email: `mira${serial}@collecting.example` });
  };
  const select = async (page: Page, text: string, count: number) => {
    await page.getByRole("searchbox").fill(text);
    await expect.poll(() => page.getByRole("checkbox").count(), PATIENT).toBe(count);
    for (const box of await page.getByRole("checkbox").all()) await box.check();
    await page.getByRole("button", { name: `Create invoices (${count})` }).click();
    return page.getByRole("region", { name: "Create invoices" });
  };

  test("finance selects deals, sees what will happen, creates their invoices at once, leaves and comes back", async () => {
    const contactId = await person();
    for (const name of ["Bulk one", "Bulk two", "Bulk three"]) await dealFor(contactId, name);
    await dealFor(null, "Bulk nobody");
    const page = await window.page(100001, "deals");
    const panel = await select(page, "Bulk", 4);
    await panel.getByText("4 of 4 selected deals have no invoice yet").waitFor(PATIENT);
    await panel.getByRole("button", { name: "Create 4 invoices" }).click();
    await panel.getByText("Finished").waitFor(PATIENT);
    await panel.getByText("3 invoiced").waitFor(PATIENT);
    await panel.getByText("1 needs a person").waitFor(PATIENT);
    expect((await new AxeBuilder({ page }).include(".bulk").analyze()).violations).toEqual([]);
    await panel.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Create invoices (4)" }).click();
    await panel.getByText("None of these deals needs an invoice from here").waitFor(PATIENT);
    expect(await panel.getByRole("button", { name: /^Create \d/ }).count()).toBe(0);
    expect(window.complaints).toEqual([]);
    await page.close();
  });

  test("support opens a contact, sees what they owe, and copies the link where they can pay it", async () => {
    const contactId = await person();
    await isInvoiced(await dealFor(contactId, "To be paid"));
    const page = await window.page(100001, `contacts/${contactId}`);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const side = page.getByRole("region", { name: "Open invoices, in the sidebar" });
    await side.getByRole("button").first().click(PATIENT);
    await page.getByText("Open (1 invoice)").waitFor(PATIENT);
    await page.getByRole("button", { name: "Copy pay link" }).click();
    await page.getByText(/The pay link of Invoice \d+ is copied/).waitFor(PATIENT);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const paying = await page.context().newPage();
    expect((await paying.goto(link))?.status()).toBe(200);
    await paying.getByText(`Mira Payer ${serial}`).waitFor(PATIENT);
    expect(window.complaints).toEqual([]);
    await page.context().close();
  });
});
