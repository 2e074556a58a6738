import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adminOf } from "../../scripts/demo-people.ts";
import { openWindow, PATIENT, type OpenWindow } from "./open-window.ts";

const SALES = 1000013;

describe("an admin's way, in a real browser", () => {
  let window: OpenWindow;
  let deals: string[];
  beforeAll(async () => {
    window = await openWindow();
    deals = await window.openDeals(100001, 2);
  }, 90_000);
  afterAll(() => window.close());

  const tab = async (page: Page, name: string) => page.getByRole("tab", { name }).click(PATIENT);
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
  const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`);

  test("back to shadow: a deal that closes says what would be made; live again it gets its invoice from the button", async () => {
    const [deal = ""] = deals;
    const page = await window.page(100001, "settings");
    await tab(page, "Go live");
    await button(page, "Back to shadow mode").click(PATIENT);
    await button(page, "Back to shadow mode now").click(PATIENT);
    await page.getByText("Onebook runs in shadow mode").waitFor(PATIENT);
    await page.goto(`${window.appOrigin}/#/100001/deals/${deal}`);
    await button(page, "Close as won").click(PATIENT);
    await page.locator(".tab-card").getByText("would have made an invoice").waitFor(PATIENT);
    expect(await violations(page)).toEqual([]);

    await page.goto(`${window.appOrigin}/#/100001/settings`);
    await tab(page, "Go live");
    await page.getByText("What it would have invoiced").waitFor(PATIENT);
    await button(page, "Go live").click(PATIENT);
    await page.getByText("Leave them to the Create invoice button").waitFor(PATIENT);
    await button(page, "Go live now").click(PATIENT);
    await page.getByText("Onebook is live").waitFor(PATIENT);
    await page.goto(`${window.appOrigin}/#/100001/deals/${deal}`);
    await page.locator(".tab-card").getByRole("button", { name: "Create invoice" }).click(PATIENT);
    await page.getByRole("dialog").getByRole("button", { name: "Create the invoice" }).dblclick(PATIENT);
    await page.getByRole("dialog").getByText(/^Invoice \S+ is there$/).waitFor(PATIENT);
    await page.close();
  }, 90_000);

  test("what is changed in the settings is saved, and is still there for the next who looks", async () => {
    const page = await window.page(100001, "settings");
    await tab(page, "Invoicing");
    await page.getByLabel("What happens with a new invoice").selectOption("draft", PATIENT);
    await tab(page, "Customer data");
    await page.getByLabel("Owner of phone number").selectOption("erp", PATIENT);
    await button(page, "Save settings").click();
    await page.getByText("What waits for a person is looked at again").waitFor(PATIENT);
    await page.reload();
    await tab(page, "Invoicing");
    await page.waitForFunction(`document.querySelector("[name=deliver]")?.value === "draft"`, undefined, PATIENT);
    await page.close();
  });

  test("whoever installed the app is an admin and names others; sales read the settings and see status without a button", async () => {
    const page = await window.page(100001, "settings");
    await tab(page, "People");
    await page.getByText(adminOf(100001).email, { exact: true }).waitFor(PATIENT);
    await page.getByLabel("E-mail address for Admins").fill("controller@tallowmere.example", PATIENT);
    await button(page, "Add").first().click(PATIENT);
    await button(page, "Save settings").click();
    await page.getByText("What waits for a person is looked at again").waitFor(PATIENT);
    await page.close();
    const sales = await window.page(100001, "settings", SALES);
    await sales.getByText("You see these settings; an admin changes them").waitFor(PATIENT);
    expect(await button(sales, "Save settings").count()).toBe(0);
    await sales.goto(`${window.appOrigin}/#/100001/deals/${deals[1] ?? ""}?as=${SALES}`);
    await sales.locator(".tab-card .status-tag").first().waitFor(PATIENT);
    expect(await sales.locator(".tab-card").getByRole("button", { name: "Create invoice" }).count()).toBe(0);
    await sales.close();
  });

  test("every section and every page of the app is usable with a screen reader", async () => {
    const page = await window.page(100001, "settings");
    for (const name of ["First steps", "Connections", "Invoicing", "Mapping", "Customer data", "People", "Go live"]) {
      await tab(page, name);
      await page.locator("[role=tabpanel] :is(button, input, select, table)").first().waitFor(PATIENT);
      expect(await violations(page)).toEqual([]);
    }
    for (const path of ["app", "app/attention", "app/customers", "app/log", "app/connections"]) {
      await page.goto(`${window.appOrigin}/#/100001/${path}`);
      await page.locator(".extension h1").waitFor(PATIENT);
      await page.waitForLoadState("networkidle");
      expect(await violations(page)).toEqual([]);
    }
    await page.close();
  }, 90_000);

  test("the browser had nothing to complain of", () => {
    expect(window.complaints).toEqual([]);
  });
});
