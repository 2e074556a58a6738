import { associatedWith, PEOPLE, PORTAL, type Studio } from "./studio.ts";

/** The app's own pages and the settings, section by section, as an admin and as somebody who may only look. */
export async function takePages({ page, open, take }: Studio): Promise<void> {
  for (const [name, path, until] of [
    ["home-today", "app", "Invoices in the last 14 days"],
    ["home-bridge", "app/bridge", "Billed and not yet earned"],
    ["home-receivables", "app/receivables", "Data accuracy"],
    ["home-closing", "app/closing", "Before you close"],
    ["home-attention", "app/attention", "neither a company nor a contact"],
    ["home-customers-empty", "app/customers", "Both systems agree"],
    ["home-log", "app/log", "Check"],
    ["home-connections", "app/connections", "Last answered"],
  ] as const) {
    await open(path);
    await take(name, until);
  }
  await open("app/bridge");
  await page.getByRole("row", { name: /^Revenue without a deal/ }).getByRole("button", { name: "Why" }).click();
  await take("home-bridge-why", /Journal/);
  await open("app", PEOPLE.german);
  await take("home-german", "Heute");

  await open("settings");
  await take("settings-connections", "Connect an accounting system");
  for (const [name, tab, until] of [
    ["settings-first-steps", "First steps", "Step 1 of 6"],
    ["settings-invoicing", "Invoicing", "From which stages"],
    ["settings-mapping", "Mapping", "Which company a deal goes to"],
    ["settings-owners", "Customer data", "What happens"],
    ["settings-posting", "Recognised revenue", "Once a month is over"],
    ["settings-commission", "Commission", "No rate"],
    ["settings-reminders", "Reminders", "Customers are reminded"],
    ["settings-health", "Customers' health", "How customers are doing"],
    ["settings-notifications", "Messages", "Onebook can write"],
    ["settings-people", "People", "Admins"],
    ["settings-live", "Go live", "Onebook is live"],
  ] as const) {
    await page.getByRole("tab", { name: tab, exact: true }).click();
    if (name === "settings-mapping") await page.getByRole("button", { name: "Tax" }).click();
    await take(name, until);
  }
}

/** Shadow mode, from the settings and on a deal that closes meanwhile. */
export async function takeShadow(studio: Studio, dealId: string): Promise<void> {
  const { page, open, take, vendors } = studio;
  await open("settings");
  await page.getByRole("tab", { name: "Go live" }).click();
  await page.getByRole("button", { name: "Back to shadow mode" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Back to shadow mode now" }).click();
  await page.getByText("Onebook runs in shadow mode").waitFor({ timeout: 60_000 });
  await vendors.hubspot(PORTAL, "PATCH", `/crm/objects/2026-09/deals/${dealId}`, { properties: { dealstage: "closedwon" } });
  // The look at it must have ended: a card opened before it has nothing to follow yet.
  await page.waitForTimeout(4000);
  await open(`deals/${dealId}`);
  await take("deal-shadow", "would have made an invoice");
  await open("settings");
  await page.getByRole("tab", { name: "Go live" }).click();
  await take("settings-shadow", "What it would have invoiced");
  await page.getByRole("button", { name: "Go live" }).last().click();
  await take("settings-go-live", "Leave them to the Create invoice button");
}

/** The company's and the contact's cards, and the bulk action. */
export async function takeRecords(studio: Studio, dealId: string): Promise<void> {
  const { page, open, take } = studio;
  await open(`companies/${await associatedWith(studio, dealId, "companies")}`);
  await take("company-card", "Balance");
  await open(`contacts/${await associatedWith(studio, dealId, "contacts")}`);
  await page.locator(".side-card button").first().click();
  await page.locator(".side-card .extension").waitFor({ timeout: 60_000 });
  await page.locator(".side-card").getByText(/Nothing to pay|Invoices this contact|Copy pay link/).first().waitFor({ timeout: 60_000 });
  await take("contact-card", "Deals");
  await open("deals");
  await page.locator("tbody tr").nth(8).waitFor({ timeout: 60_000 });
  for (const row of [0, 3, 6, 8]) await page.locator("tbody input").nth(row).check();
  await page.getByRole("button", { name: /Create invoices/ }).click();
  await take("bulk-invoices", "selected deals");
  await page.setViewportSize({ width: 420, height: 900 });
  await open(`deals/${dealId}`);
  await take("small-screen", "overdue by");
  await page.setViewportSize({ width: 1360, height: 900 });
}
