import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listIn } from "../../scripts/demo/vendors.ts";
import { openWindow, type OpenWindow } from "./open-window.ts";

const PATIENT = { timeout: 20_000 };

describe("the window, in a real browser", () => {
  let window: OpenWindow;
  let deals: Record<number, string[]>;
  beforeAll(async () => {
    window = await openWindow();
    deals = { 100001: await window.openDeals(100001, 4), 100002: await window.openDeals(100002, 1) };
  }, 90_000);
  afterAll(() => window.close());

  const dealOf = (portal: number, index = 0) => deals[portal]?.[index] ?? "";
  const status = (page: Page) => page.locator(".card .status");
  const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

  test.each([
    [100001, "QuickBooks"],
    [100002, "Xero"],
  ])("portal %i: close a deal, see its invoice in %s, pay it in two parts, see it paid", async (portal) => {
    const page = await window.page(portal, dealOf(portal));
    await button(page, "Close as won").click();
    await status(page).getByText("Invoiced", { exact: true }).waitFor(PATIENT);
    const amount = page.locator(".erp-invoice.ours input").first();
    const total = Number(await amount.inputValue());
    await amount.fill((total / 2).toFixed(2));
    await button(page, "Record payment").first().click();
    await status(page).getByText("Part paid", { exact: true }).waitFor(PATIENT);
    await expect.poll(() => page.locator(".erp-invoice.ours input").first().inputValue(), PATIENT).not.toBe(total.toFixed(2));
    await button(page, "Record payment").first().click();
    await status(page).getByText("Paid", { exact: true }).waitFor(PATIENT);
    expect(await page.locator(".card .movements li").count()).toBe(2);
    expect(await page.locator("progress").getAttribute("value")).toBe("100");
    await page.close();
  });

  test("a double click on Create invoice makes one invoice", async () => {
    const id = dealOf(100001, 1);
    const page = await window.page(100001, id);
    await button(page, "Create invoice").dblclick();
    await status(page).getByText("Invoiced", { exact: true }).waitFor(PATIENT);
    const query = encodeURIComponent("select * from Invoice maxresults 1000");
    const all = listIn(await window.vendors.quickbooks("GET", `/query?query=${query}`), "QueryResponse", "Invoice");
    expect(all.filter((invoice) => JSON.stringify(invoice).includes(`-${id}-`))).toHaveLength(1);
    await page.close();
  });

  test("an invoice voided by finance shows as voided, with what happened in the log", async () => {
    const page = await window.page(100001, dealOf(100001, 2));
    await button(page, "Close as won").click();
    await status(page).getByText("Invoiced", { exact: true }).waitFor(PATIENT);
    await button(page, "Void").first().click();
    await status(page).getByText("Voided", { exact: true }).waitFor(PATIENT);
    expect(await page.locator(".log li").count()).toBeGreaterThan(3);
    await page.close();
  });

  test("parked work shows its sentence and its way out", async () => {
    const page = await window.page(100001, await window.strayDeal(100001));
    const parked = page.locator(".parked");
    await status(page).getByText("neither a company nor a contact").waitFor(PATIENT);
    await parked.getByText("Associate a company or a contact").waitFor(PATIENT);
    await parked.getByRole("button", { name: "Retry" }).waitFor(PATIENT);
    await page.close();
  });

  test("deals are found by typing, and the company is switched at the top", async () => {
    const page = await window.page(100001);
    await page.getByRole("searchbox").fill("Walk-in");
    await expect.poll(() => page.locator("#deals li").count(), PATIENT).toBe(1);
    await button(page, /Xero/).click();
    await page.getByRole("heading", { name: "Invoices in Xero" }).waitFor(PATIENT);
    await page.close();
  });

  test("is usable with a screen reader: no violations with a deal, parked work and both systems", async () => {
    for (const [portal, id] of [[100001, dealOf(100001)], [100001, await window.strayDeal(100001)], [100002, dealOf(100002)]] as const) {
      const page = await window.page(portal, id);
      await status(page).waitFor(PATIENT);
      await page.locator("#side li").first().waitFor(PATIENT);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
      await page.close();
    }
  });

  test("the browser had nothing to complain of", () => {
    expect(window.complaints).toEqual([]);
  });
});
