import { changeQuickBooksPhone, voidQuickBooks } from "../demo/finance.ts";
import { lastMonth, moveOn, sellLastMonth, sellTwice, switchOnMoney } from "../demo/money.ts";
import { listIn, textIn } from "../demo/vendors.ts";
import { associatedWith, PORTAL, type Studio } from "./studio.ts";

/** The pages that are off until an admin switches something on, or that nothing has happened to yet. */
export async function takeMoneyOff({ open, take }: Studio): Promise<void> {
  for (const [name, until] of [
    ["duplicates", "No sale looks entered twice"],
    ["reminders", "Nobody is reminded"],
    ["journals", "Nothing is posted"],
    ["commission", "Nobody earns commission"],
  ] as const) {
    await open(`app/${name}`);
    await take(`home-${name}-empty`, until);
  }
}

/** The pages about money in use, with the button of each pressed where it leads somewhere. */
export async function takeMoney(studio: Studio, { late, paid }: { late: string; paid: string }): Promise<void> {
  const { page, open, take } = studio;
  await sellLastMonth(studio, late);
  await sellTwice(studio, await associatedWith(studio, paid, "companies"));
  await moveOn(studio, 6);
  await switchOnMoney(studio);
  await studio.onebook("POST", "/api/v1/journals/draft", {});
  await open("app/duplicates");
  await take("home-duplicates", "To be decided");
  await open("app/earning");
  await page.getByRole("button", { name: "Add an item" }).click();
  await page.getByLabel("One-off items").selectOption("milestones");
  await take("home-earning", "One a line: name");
  for (const [name, until] of [
    ["reminders", "Attempt 1 of 3"],
    ["journals", "Leave out"],
    ["commission", "Earned"],
    ["health", "Paid on time"],
    ["forecast", "Weighted:"],
  ] as const) {
    await shown(studio, `app/${name}`, until);
    await take(`home-${name}`, until);
  }
  await open("app/journals");
  await page.getByRole("button", { name: "Post", exact: true }).first().click();
  await studio.see(/^(On its way|Posted)$/);
  await shown(studio, "app/journals", "Posted");
  await page.getByRole("button", { name: "Why this amount" }).first().click();
  await take("home-journals-why", "deal by deal");
  await takeLate(studio, late);
  await disagree(studio, paid);
  await open("app/customers");
  await take("home-customers", /\+1 207 555 0199/);
}

/** Last month is closed, and then finance voids one of its invoices. */
async function takeLate(studio: Studio, dealId: string): Promise<void> {
  const { page, vendors, story, onebook, open, take } = studio;
  await onebook("POST", `/api/v1/finance/months/${lastMonth().slice(0, 7)}/close`, { comment: "All of it was checked by hand." });
  await voidQuickBooks(vendors, textIn(await story.show(dealId), "onebook_invoice_number"));
  await story.until(dealId, ["voided"], "voided");
  await open("app/closing");
  await page.getByLabel("Month", { exact: true }).click();
  await page.getByRole("option", { name: /: Closed$/ }).click();
  await page.getByRole("button", { name: "Why" }).first().click();
  await take("home-closing-why", /from the accounting system/);
}

/** Opens a page again until what a job brings about stands on it. */
async function shown({ page, open }: Studio, path: string, text: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    await open(path);
    const found = page.getByText(text).first();
    const patience = tries < 9 ? 3000 : 60_000;
    if (await found.waitFor({ timeout: patience }).then(() => true, (error: unknown) => (tries < 9 ? false : Promise.reject(error as Error)))) return;
  }
}

/** Sales and finance each give a customer another phone number. */
async function disagree(studio: Studio, dealId: string): Promise<void> {
  const { vendors, story, onebook } = studio;
  const companyId = await associatedWith(studio, dealId, "companies");
  const number = textIn(await story.show(dealId), "onebook_invoice_number");
  for (let tries = 0; tries < 20; tries += 1) {
    await vendors.hubspot(PORTAL, "PATCH", `/crm/objects/2026-09/companies/${companyId}`, { properties: { phone: `+1 207 555 01${String(10 + tries)}` } });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await changeQuickBooksPhone(vendors, number, "+1 207 555 0199");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    if (listIn(await onebook("GET", "/api/v1/conflicts"), "conflicts").length > 0) return;
  }
  throw new Error("The two phone numbers are no conflict");
}
