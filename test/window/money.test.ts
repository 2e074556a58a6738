import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { payQuickBooks } from "../../scripts/demo/finance.ts";
import { moveOn, sellLastMonth, sellTwice, switchOnMoney } from "../../scripts/demo/money.ts";
import { openOnebook } from "../../scripts/demo/onebook.ts";
import { createStory } from "../../scripts/demo/story.ts";
import { textIn } from "../../scripts/demo/vendors.ts";
import { openWindow, PATIENT, type OpenWindow } from "./open-window.ts";

const [PORTAL, ADMIN] = [100001, 1000011];

describe("the pages about money, in a real browser", () => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow();
    const { vendors } = window;
    const story = createStory(vendors, PORTAL, () => undefined);
    const office = { vendors, story, portalId: PORTAL, onebook: await openOnebook(window.appOrigin, PORTAL, ADMIN) };
    const [late = "", paid = ""] = await story.openDeals([{ propertyName: "hs_num_of_associated_line_items", operator: "GTE", value: "1" }, { propertyName: "deal_currency_code", operator: "EQ", value: "USD" }], 2);
    await sellLastMonth(office, late);
    await story.close(paid);
    const bill = await story.until(paid, ["open", "sent"], "invoiced");
    await payQuickBooks(vendors, textIn(bill, "onebook_invoice_number"), textIn(bill, "onebook_balance"));
    await story.until(paid, ["paid"], "paid");
    const company = await vendors.hubspot(PORTAL, "POST", "/crm/objects/2026-09/companies", { properties: { name: "Twice Ltd", domain: "twice.example" } });
    await sellTwice(office, textIn(company, "id"));
    await moveOn(office, 3);
    await switchOnMoney(office);
    await office.onebook("POST", "/api/v1/journals/draft", {});
    page = await window.page(PORTAL, "app", ADMIN);
  }, 120_000);
  afterAll(() => window.close());

  const button = (name: string) => page.getByRole("button", { name, exact: true }).first();
  const see = (text: string | RegExp) => page.getByText(text).first().waitFor(PATIENT);
  /** Opened until what a job brings about is there: these pages are read when they are opened. */
  const open = async (path: string, text: string) => {
    await expect
      .poll(async () => {
        await page.goto("about:blank");
        await page.goto(`${window.appOrigin}/#/${PORTAL}/app/${path}?as=${ADMIN}`);
        await page.locator(".extension h1").waitFor(PATIENT);
        return page.getByText(text).first().waitFor({ timeout: 2000 }).then(() => true, () => false);
      }, PATIENT)
      .toBe(true);
    await expectNoViolations();
  };
  const expectNoViolations = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
  };

  test("two deals of one sale are shown side by side; a person says that they are one", async () => {
    await open("duplicates", "Spring campaign");
    await button("One sale").click(PATIENT);
    await see("Only the first counts.");
    await expectNoViolations();
  });

  test("a rule for how revenue is earned is chosen, saved, and there for the next who looks", async () => {
    await open("earning", "One-off items");
    await page.getByLabel("The cent that is left over").selectOption("last", PATIENT);
    await button("Save settings").click(PATIENT);
    await see("What waits for a person is looked at again");
    await open("earning", "One-off items");
    expect(await page.getByLabel("The cent that is left over").inputValue()).toBe("last");
  });

  test("a reminder of what is overdue is drafted with its sum, and sent by a person", async () => {
    await open("reminders", "Attempt 1 of 3");
    await button("Send").click(PATIENT);
    await see(/Decided by /);
    await expectNoViolations();
  });

  test("last month's entry is drafted, says why, and is posted", async () => {
    await open("journals", "Leave out");
    await button("Why this amount").click(PATIENT);
    await page.getByRole("dialog").getByRole("table").waitFor(PATIENT);
    await expectNoViolations();
    await page.keyboard.press("Escape");
    await button("Post").click(PATIENT);
    await see(/^(On its way|Posted)$/);
  });

  test("cash earns its owner commission, with the formula behind it", async () => {
    await open("commission", "Taken back");
    await button("Why this amount").click(PATIENT);
    await page.getByRole("dialog").getByRole("table").waitFor(PATIENT);
    await expectNoViolations();
  });

  test("customers' health and the forecast are told part by part", async () => {
    await open("health", "Overdue now");
    await see("At risk");
    await open("forecast", "Weighted:");
    await see(/^Between /);
    expect(window.complaints).toEqual([]);
  });
});
