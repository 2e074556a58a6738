import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWindow, PATIENT, type OpenWindow } from "./open-window.ts";

const OBJECTS = "/crm/objects/2026-09";

describe("the Monday meeting, in a real browser", () => {
  let window: OpenWindow;
  beforeAll(async () => {
    window = await openWindow();
  }, 90_000);
  afterAll(() => window.close());

  const crm = (method: string, path: string, body?: unknown) => window.vendors.hubspot(100001, method, path, body);
  const isInvoiced = async (dealId: string) => {
    await crm("PATCH", `${OBJECTS}/deals/${dealId}`, { properties: { dealstage: "closedwon" } });
    const status = async () => JSON.stringify(await crm("GET", `${OBJECTS}/deals/${dealId}?properties=onebook_status`));
    await expect.poll(status, PATIENT).toMatch(/"onebook_status":"(open|sent|overdue|paid)"/);
  };

  test("finance opens the bridge, filters by owner, opens a line, reads why, and takes the file along", async () => {
    for (const dealId of await window.openDeals(100001, 4)) await isInvoiced(dealId);
    const page = await window.page(100001, "app/bridge");
    const violations = async () => (await new AxeBuilder({ page }).analyze()).violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`);
    await page.getByRole("heading", { name: /^We closed .* Finance shows / }).waitFor(PATIENT);
    await page.getByText(/^Unexplained .*0\.00: every difference has its cause$/).waitFor(PATIENT);
    await page.getByText("Four streams, never mixed").first().waitFor(PATIENT);
    await page.getByRole("columnheader", { name: "Opening" }).waitFor(PATIENT);
    expect(await violations()).toEqual([]);

    const owner = page.getByLabel("Deal owner");
    await owner.selectOption({ index: 1 }, PATIENT);
    await page.getByText(/^Unexplained .*0\.00: every difference has its cause$/).waitFor(PATIENT);
    await page.getByRole("row", { name: /^We closed/ }).getByRole("button", { name: "Why" }).click(PATIENT);
    const panel = page.getByRole("dialog", { name: "Why: We closed" });
    await panel.getByText("The amounts of all deals that HubSpot counts as won in the period").waitFor(PATIENT);
    await panel.getByRole("row").nth(1).getByRole("link").first().waitFor(PATIENT);
    await panel.getByRole("row", { name: /^In all/ }).waitFor(PATIENT);
    expect(await violations()).toEqual([]);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "PDF for the board" }).click(PATIENT);
    const link = await page.getByRole("link", { name: "Open the PDF" }).getAttribute("href", PATIENT);
    const pdf = await fetch(link ?? "");
    expect([pdf.status, pdf.headers.get("content-type"), Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()]).toEqual([200, "application/pdf", "%PDF-"]);

    await page.goto(`${window.appOrigin}/#/100001/app/receivables`);
    await page.getByRole("heading", { name: "Data accuracy" }).waitFor(PATIENT);
    expect(await violations()).toEqual([]);
    await page.goto(`${window.appOrigin}/#/100001/app/closing`);
    await page.getByRole("button", { name: "Close the month" }).waitFor(PATIENT);
    expect(await violations()).toEqual([]);
    expect(window.complaints).toEqual([]);
    await page.close();
  }, 180_000);
});
