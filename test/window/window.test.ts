import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listIn } from "../../scripts/demo/vendors.ts";
import { openWindow, PATIENT, type OpenWindow } from "./open-window.ts";


describe("the deal card, in a real browser", () => {
  let window: OpenWindow;
  let deals: Record<number, string[]>;
  beforeAll(async () => {
    window = await openWindow();
    deals = { 100001: await window.openDeals(100001, 5), 100002: await window.openDeals(100002, 1) };
  }, 90_000);
  afterAll(() => window.close());

  const dealOf = (portal: number, index = 0) => deals[portal]?.[index] ?? "";
  const open = (portal: number, id: string, as = 0) => window.page(portal, `deals/${id}`, as);
  const card = (page: Page) => page.locator(".tab-card");
  const status = (page: Page) => card(page).locator(".status-tag").first();
  const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
  /** The row of the deal's own invoice among the books beside it: they are looked at every two seconds only. */
  const rowOf = async (page: Page) => {
    const link = card(page).getByRole("link", { name: /^Invoice \S+$/ }).first();
    const number = ((await link.textContent(PATIENT)) ?? "").replace("Invoice ", "");
    return page.locator(".erp-invoice", { has: page.getByText(number, { exact: true }) });
  };
  const createOn = async (page: Page) => {
    await card(page).getByRole("button", { name: "Create invoice" }).click();
    return page.getByRole("dialog");
  };
  const invoicesOf = async (id: string) => {
    const query = encodeURIComponent("select * from Invoice maxresults 1000");
    const all = listIn(await window.vendors.quickbooks("GET", `/query?query=${query}`), "QueryResponse", "Invoice");
    return all.filter((invoice) => JSON.stringify(invoice).includes(`-${id}-`));
  };

  test.each([
    [100001, "QuickBooks"],
    [100002, "Xero"],
  ])("portal %i: a rep closes a deal and sees its invoice in %s, then each payment, without touching the card", async (portal) => {
    const page = await open(portal, dealOf(portal));
    await card(page).getByText("Invoice will be created when this deal closes").waitFor(PATIENT);
    await button(page, "Close as won").click();
    await status(page).getByText("Invoiced", { exact: true }).waitFor(PATIENT);
    const row = await rowOf(page);
    const amount = row.locator("input");
    const total = Number(await amount.inputValue());
    await amount.fill((total / 2).toFixed(2));
    await row.getByRole("button", { name: "Record payment" }).click();
    await status(page).getByText("Part paid", { exact: true }).waitFor(PATIENT);
    await expect.poll(() => amount.inputValue(), PATIENT).not.toBe(total.toFixed(2));
    await row.getByRole("button", { name: "Record payment" }).click();
    await status(page).getByText("Paid", { exact: true }).waitFor(PATIENT);
    await expect.poll(() => card(page).getByRole("cell", { name: /^Payment/ }).count(), PATIENT).toBe(2);
    const bar = card(page).getByRole("progressbar");
    expect(await bar.getAttribute("aria-valuenow")).toBe(await bar.getAttribute("aria-valuemax"));
    await page.close();
  });

  test("finance previews, confirms with a double click, follows the steps, and lands on one invoice", async () => {
    const id = dealOf(100001, 1);
    const page = await open(100001, id);
    const dialog = await createOn(page);
    await dialog.getByRole("heading", { name: "Customer" }).waitFor(PATIENT);
    await dialog.getByRole("heading", { name: "Lines" }).waitFor(PATIENT);
    expect((await new AxeBuilder({ page }).analyze()).violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    await dialog.getByRole("button", { name: "Create the invoice" }).dblclick();
    await dialog.getByText(/^Invoice \S+ is there$/).waitFor(PATIENT);
    await dialog.getByRole("link", { name: "Open in QuickBooks" }).waitFor(PATIENT);
    expect(await invoicesOf(id)).toHaveLength(1);
    await page.keyboard.press("Escape");
    await status(page).getByText("Invoiced", { exact: true }).waitFor(PATIENT);
    await page.close();
  });

  test("an invoice voided by finance shows as voided", async () => {
    const page = await open(100001, dealOf(100001, 2));
    await button(page, "Close as won").click();
    await status(page).getByText("Invoiced", { exact: true }).waitFor(PATIENT);
    await (await rowOf(page)).getByRole("button", { name: "Void" }).click();
    await status(page).getByText("Voided", { exact: true }).waitFor(PATIENT);
    await page.close();
  });

  test("parked work shows its sentence and its way out", async () => {
    const page = await open(100001, await window.strayDeal(100001));
    await card(page).getByText("neither a company nor a contact").first().waitFor(PATIENT);
    await card(page).getByText("Associate a company or a contact").first().waitFor(PATIENT);
    await card(page).getByRole("button", { name: "Retry" }).waitFor(PATIENT);
    await page.close();
  });

  test("the sidebar shows the same deal, narrow, and only when it is unfolded", async () => {
    const page = await open(100001, dealOf(100001));
    const side = page.getByRole("region", { name: "Invoices, in the sidebar" });
    expect(await side.locator(".extension").count()).toBe(0);
    await side.getByRole("button", { name: "Invoices" }).click();
    await side.locator(".status-tag").first().getByText("Paid", { exact: true }).waitFor(PATIENT);
    await page.close();
  });

  test("a deal is found by typing, and the account is switched at the top", async () => {
    const page = await window.page(100001);
    await page.getByRole("searchbox").fill("Walk-in");
    await expect.poll(() => page.locator("tbody tr").count(), PATIENT).toBe(1);
    await page.getByLabel("Account").selectOption("100002");
    await expect.poll(() => page.locator("tbody tr").count(), PATIENT).toBeGreaterThan(1);
    await page.close();
  });

  test("is usable with a screen reader: no violations on records with an invoice and with parked work, of both systems", async () => {
    for (const [portal, id] of [[100001, dealOf(100001)], [100001, await window.strayDeal(100001)], [100002, dealOf(100002)]] as const) {
      const page = await open(portal, id);
      await status(page).waitFor(PATIENT);
      await page.locator(".erp-invoice").first().waitFor(PATIENT);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
      await page.close();
    }
  });

  test("opened on 50 records in a row, the card asks once each and leaves no timer and no listener behind", async () => {
    const page = await window.page(100001);
    await page.locator("tbody tr").nth(49).waitFor(PATIENT);
    const ids = await page.locator("tbody a").evaluateAll((links) => links.slice(0, 50).map((link) => /deals\/(\d+)/.exec(link.getAttribute("href") ?? "")?.[1] ?? ""));
    const asked: string[] = [];
    page.on("request", (request) => (request.url().includes("/window/fetch/") ? asked.push(request.postData() ?? "") : undefined));
    await page.evaluate("window.left = []; window.addEventListener('extension-left', ({ detail }) => window.left.push(detail))");
    for (const id of ids) {
      await page.goto(`${window.appOrigin}/#/100001/deals/${id}`);
      await status(page).waitFor(PATIENT);
    }
    await page.goto(`${window.appOrigin}/#/100001/deals`);
    const left = () => page.evaluate<{ uid: string; timers: number; listeners: number }[]>("window.left");
    await expect.poll(async () => (await left()).length, PATIENT).toBe(50);
    expect((await left()).filter(({ timers, listeners }) => timers + listeners > 0)).toEqual([]);
    const cards = asked.filter((body) => body.includes("/cards/deals/"));
    expect(cards.length).toBe(asked.length);
    await page.close();
  });

  test("the browser had nothing to complain of", () => {
    expect(window.complaints).toEqual([]);
  });
});
