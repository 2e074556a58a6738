import { dueQuickBooks, payQuickBooks, voidQuickBooks } from "../demo/finance.ts";
import { textIn } from "../demo/vendors.ts";
import { PEOPLE, PORTAL, type Studio } from "./studio.ts";

const DEALS = "/crm/objects/2026-09/deals";

export interface DealsTaken {
  open: string;
  overdue: string;
}

/** The deal's card in every state of an invoice, and the way to one. */
export async function takeDeals(studio: Studio): Promise<DealsTaken> {
  const { story, vendors, page } = studio;
  const found = await story.openDeals([{ propertyName: "hs_num_of_associated_line_items", operator: "GTE", value: "2" }, { propertyName: "deal_currency_code", operator: "EQ", value: "USD" }], 6);
  const [open = "", partly = "", paid = "", overdue = "", voided = "", asked = ""] = found;
  const card = async (name: string, id: string, until: string, as?: number) => {
    await studio.open(`deals/${id}`, as);
    await page.locator(".tab-card .status-tag").first().waitFor({ timeout: 60_000 });
    await page.locator(".erp-invoice").first().waitFor({ timeout: 60_000 });
    await studio.take(name, until);
  };

  await card("deal-open", open, "Invoice will be created when this deal closes");
  await preview(studio, asked);
  await invoiced(studio, partly);
  await pay(studio, partly, 0.4);
  await story.until(partly, ["part_paid"], "part paid");
  await card("deal-part-paid", partly, "Payments and credits");
  await page.getByRole("button", { name: "Why?" }).nth(1).click();
  await page.getByRole("dialog").getByRole("table").waitFor({ timeout: 60_000 });
  await studio.take("deal-why", "Why");
  await card("deal-german", partly, "Zahlungen", PEOPLE.german);
  await card("deal-french", partly, "Paiements", PEOPLE.french);
  await invoiced(studio, paid);
  await pay(studio, paid, 1);
  await story.until(paid, ["paid"], "paid");
  await card("deal-paid", paid, "Payments and credits");
  await card("deal-sales", paid, "Payments and credits", PEOPLE.sales);
  await invoiced(studio, overdue);
  const nineDaysAgo = new Date(Date.now() - 9 * 86_400_000).toISOString().slice(0, 10);
  await dueQuickBooks(vendors, textIn(await story.show(overdue), "onebook_invoice_number"), nineDaysAgo);
  await story.until(overdue, ["overdue"], "overdue");
  await card("deal-overdue", overdue, "overdue by");
  await invoiced(studio, voided);
  await voidQuickBooks(vendors, textIn(await story.show(voided), "onebook_invoice_number"));
  await story.until(voided, ["voided"], "voided");
  await card("deal-voided", voided, "Voided");
  const stray = textIn(await vendors.hubspot(PORTAL, "POST", DEALS, { properties: { dealname: "Walk-in order", amount: "250.00", dealstage: "closedwon" } }), "id");
  await story.until(stray, ["parked"], "parked");
  await card("deal-parked", stray, "neither a company nor a contact");
  await page.getByRole("button", { name: "Invoices" }).first().click();
  await page.locator(".side-card .status-tag").first().waitFor({ timeout: 60_000 });
  await studio.take("deal-sidebar", "Waiting for a person");
  return { open, overdue };
}

/** From the button to the result. */
async function preview(studio: Studio, dealId: string): Promise<void> {
  const { page } = studio;
  await studio.open(`deals/${dealId}`);
  await page.locator(".tab-card").getByRole("button", { name: "Create invoice" }).click();
  await studio.take("deal-preview", "Lines");
  const create = page.getByRole("dialog").getByRole("button", { name: "Create the invoice" });
  if (!(await create.isEnabled())) return;
  await create.click();
  await page.getByRole("dialog").getByText(/^Invoice \S+ is there$/).waitFor({ timeout: 60_000 });
  await studio.take("deal-created", "is there");
}

/** QuickBooks down: the deal waits; no answer at all: the card says so; and a page that is still loading. */
export async function takeTrouble({ page, sandbox, vendors, open, take }: Studio, dealId: string): Promise<void> {
  const faults = `${sandbox.origins.quickbooks}/__sandbox/faults`;
  const body = JSON.stringify({ kind: "status", status: 503, method: "POST", path: "/(invoice|batch)" });
  await fetch(faults, { method: "POST", headers: { "content-type": "application/json" }, body });
  await vendors.hubspot(PORTAL, "PATCH", `${DEALS}/${dealId}`, { properties: { dealstage: "closedwon" } });
  // The first refusal must have been met: a card opened before it has nothing to follow yet.
  await page.waitForTimeout(4000);
  await open(`deals/${dealId}`);
  await take("deal-waiting", "keeps trying");
  await fetch(faults, { method: "DELETE" });
  await page.route("**/window/fetch/**", (route) => route.fulfill({ status: 502, contentType: "application/json", body: '{"detail":"No answer"}' }));
  await open(`deals/${dealId}`);
  await take("card-error", "Check your connection");
  await page.unroute("**/window/fetch/**");
  await page.route("**/window/fetch/**", () => undefined);
  await open(`deals/${dealId}`);
  await take("card-loading", "Loading");
  await page.unroute("**/window/fetch/**");
}

async function invoiced({ story }: Studio, dealId: string): Promise<void> {
  await story.close(dealId);
  await story.until(dealId, ["open", "sent"], "invoiced");
}

async function pay({ story, vendors }: Studio, dealId: string, share: number): Promise<void> {
  const deal = await story.show(dealId);
  const amount = (Number(textIn(deal, "onebook_invoice_total")) * share).toFixed(2);
  await payQuickBooks(vendors, textIn(deal, "onebook_invoice_number"), amount);
}
