import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { payQuickBooks, voidQuickBooks } from "./demo/finance.ts";
import { createStory } from "./demo/story.ts";
import { openVendors, textIn, type Vendors, type Wire } from "./demo/vendors.ts";
import { FREE_PORTS, freeOrigin, launch, type Launched } from "./launch.ts";

const FOLDER = "docs/screenshots";
const PORTAL = 100001;
const DEALS = "/crm/objects/2026-09/deals";

/** Pictures of the window in every state, taken on a folder and ports of its own: `npm run screenshots`. */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), "onebook-screenshots-"));
  const launched = await launch({ ports: FREE_PORTS, dataDir, appOrigin: await freeOrigin(), randomSeed: 5 }, { LOG_LEVEL: "silent" });
  const browser = await openBrowser();
  try {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await takeAll(page, launched);
  } finally {
    await browser.close();
    await launched.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function takeAll(page: Page, launched: Launched): Promise<void> {
  const { appOrigin, sandbox } = launched;
  const vendors = openVendors(sandbox);
  const story = createStory(vendors, PORTAL, () => undefined);
  const deals = await story.openDeals([{ propertyName: "hs_num_of_associated_line_items", operator: "GTE", value: "1" }], 5);
  const take = async (name: string, dealId: string, until: string) => {
    await page.goto("about:blank");
    await page.goto(`${appOrigin}/#/${PORTAL}/deals/${dealId}`);
    await page.locator(".tab-card").getByText(until).first().waitFor({ timeout: 20_000 });
    await page.locator(".erp-invoice").first().waitFor({ timeout: 20_000 });
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    console.log(`${FOLDER}/${name}.png`);
  };
  const [open = "", partly = "", paid = "", overdue = "", voided = ""] = deals;

  await take("deal-open", open, "Invoice will be created when this deal closes");
  await invoiced(story, partly);
  await pay(vendors, await story.show(partly), 0.4);
  await story.until(partly, ["part_paid"], "part paid");
  await take("deal-part-paid", partly, "Part paid");
  await invoiced(story, paid);
  await pay(vendors, await story.show(paid), 1);
  await story.until(paid, ["paid"], "paid");
  await take("deal-paid", paid, "Paid");
  await invoiced(story, overdue);
  await makeOverdue(vendors, await story.show(overdue));
  await story.until(overdue, ["overdue"], "overdue");
  await take("deal-overdue", overdue, "Overdue");
  await invoiced(story, voided);
  await voidQuickBooks(vendors, textIn(await story.show(voided), "onebook_invoice_number"));
  await story.until(voided, ["voided"], "voided");
  await take("deal-voided", voided, "Voided");
  const stray = await vendors.hubspot(PORTAL, "POST", DEALS, { properties: { dealname: "Walk-in order", amount: "250.00", dealstage: "closedwon" } });
  await story.until(textIn(stray, "id"), ["parked"], "parked");
  await take("deal-parked", textIn(stray, "id"), "neither a company nor a contact");
  await takeTroubled(page, launched, open, take);
}

const invoiced = async (story: ReturnType<typeof createStory>, dealId: string) => {
  await story.close(dealId);
  await story.until(dealId, ["open", "sent"], "invoiced");
};

async function pay(vendors: Vendors, deal: Wire, share: number): Promise<void> {
  const amount = (Number(textIn(deal, "onebook_invoice_total")) * share).toFixed(2);
  await payQuickBooks(vendors, textIn(deal, "onebook_invoice_number"), amount);
}

async function makeOverdue(vendors: Vendors, deal: Wire): Promise<void> {
  const query = encodeURIComponent(`select * from Invoice where DocNumber = '${textIn(deal, "onebook_invoice_number")}'`);
  const answer = (await vendors.quickbooks("GET", `/query?query=${query}`))["QueryResponse"] as { Invoice: Wire[] };
  const [invoice] = answer.Invoice;
  if (!invoice) throw new Error("The invoice to make overdue is not there");
  const nineDaysAgo = new Date(Date.now() - 9 * 86_400_000).toISOString().slice(0, 10);
  await vendors.quickbooks("POST", "/invoice", { Id: textIn(invoice, "Id"), SyncToken: textIn(invoice, "SyncToken"), sparse: true, DueDate: nineDaysAgo });
}

/** QuickBooks down: the deal waits; the app refusing: the card says so; and the other company, on a small screen. */
async function takeTroubled(page: Page, { sandbox, appOrigin }: Launched, dealId: string, take: (name: string, dealId: string, until: string) => Promise<void>): Promise<void> {
  const vendors = openVendors(sandbox);
  const order = (body: object) => fetch(`${sandbox.origins.quickbooks}/__sandbox/faults`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  await order({ kind: "status", status: 503, method: "POST", path: "/(invoice|batch)" });
  await vendors.hubspot(PORTAL, "PATCH", `${DEALS}/${dealId}`, { properties: { dealstage: "closedwon" } });
  await take("deal-waiting", dealId, "keeps trying");
  await fetch(`${sandbox.origins.quickbooks}/__sandbox/faults`, { method: "DELETE" });
  await page.route("**/window/fetch/**", (route) => route.fulfill({ status: 502, contentType: "application/json", body: '{"detail":"No answer"}' }));
  await take("card-error", dealId, "Check your connection");
  await page.unroute("**/window/fetch/**");
  await page.setViewportSize({ width: 420, height: 900 });
  await page.goto("about:blank");
  await page.goto(`${appOrigin}/#/100002/deals`);
  await page.locator("tbody tr").first().waitFor({ timeout: 20_000 });
  await page.screenshot({ path: join(FOLDER, "small-screen.png") });
}

main()
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
