import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TENANTS } from "./demo-connections.ts";
import { compareBooks } from "./demo/books.ts";
import { payQuickBooks, payXero, voidQuickBooks, voidXero } from "./demo/finance.ts";
import { createStory } from "./demo/story.ts";
import { openVendors, type Vendors } from "./demo/vendors.ts";
import { FREE_PORTS, freeOrigin, launch } from "./launch.ts";

const ERPS = {
  quickbooks: { name: "QuickBooks", pay: payQuickBooks, cancel: voidQuickBooks },
  xero: { name: "Xero", pay: payXero, cancel: voidXero },
};
const tell = (line: string) => console.log(line);

/** The whole story in the terminal, on a folder and ports of its own. Exits 1 where the books differ. */
async function main(): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), "onebook-demo-"));
  tell("Starting, and connecting HubSpot with QuickBooks and HubSpot with Xero through their consent screens");
  const { sandbox, stop } = await launch({ ports: FREE_PORTS, dataDir, appOrigin: await freeOrigin() }, { LOG_LEVEL: "silent" });
  try {
    const vendors = openVendors(sandbox);
    for (const { portalId, system } of TENANTS) await tellStory(vendors, portalId, system);
    return await compareAll(vendors);
  } finally {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function tellStory(vendors: Vendors, portalId: number, system: "quickbooks" | "xero"): Promise<void> {
  const { name, pay, cancel } = ERPS[system];
  tell(`\nHubSpot portal ${portalId} with ${name}`);
  const story = createStory(vendors, portalId, tell);
  const withCompany = [{ propertyName: "hs_num_of_associated_line_items", operator: "GTE", value: "1" }];
  const [first, second] = await story.openDeals(withCompany, 2);
  if (!first || !second) throw new Error("The seeded portal has too few open deals");

  await story.close(first);
  const invoiced = await story.until(first, ["open", "sent"], "invoiced");
  const number = String(invoiced["onebook_invoice_number"]);
  const half = (Number(invoiced["onebook_invoice_total"]) / 2).toFixed(2);
  tell(`Finance records a payment of ${half} in ${name}`);
  await pay(vendors, number, half);
  const partly = await story.until(first, ["part_paid"], "part paid");
  tell(`Finance records the rest, ${String(partly["onebook_balance"])}`);
  await pay(vendors, number, String(partly["onebook_balance"]));
  await story.until(first, ["paid"], "paid");

  await story.close(second);
  const other = await story.until(second, ["open", "sent"], "invoiced");
  tell(`Finance voids invoice ${String(other["onebook_invoice_number"])} in ${name}`);
  await cancel(vendors, String(other["onebook_invoice_number"]));
  await story.until(second, ["voided"], "voided");

  tell("A rep closes a deal with nobody to bill");
  const made = await vendors.hubspot(portalId, "POST", "/crm/objects/2026-09/deals", { properties: { dealname: "Walk-in order", amount: "250.00", dealstage: "closedwon" } });
  const parked = String(made["id"]);
  await story.until(parked, ["parked"], "parked");
  tell("and then adds the company");
  const companies = await vendors.hubspot(portalId, "POST", "/crm/objects/2026-09/companies", { properties: { name: "Harbour Street Deli", domain: "harbourstreet.example" } });
  await vendors.hubspot(portalId, "PUT", `/crm/objects/2026-09/deals/${parked}/associations/default/companies/${String(companies["id"])}`);
  await story.until(parked, ["open", "sent"], "customer created and invoiced");
}

async function compareAll(vendors: Vendors): Promise<boolean> {
  tell("");
  let equal = true;
  for (const { portalId, system } of TENANTS) {
    const { deals, totalCents, openCents, differences } = await compareBooks(vendors, portalId, system);
    const amounts = `total ${(totalCents / 100).toFixed(2)}, open ${(openCents / 100).toFixed(2)}`;
    tell(`Books of portal ${portalId} and ${ERPS[system].name}: ${deals} deals, ${amounts}, ${differences.length} differences`);
    for (const difference of differences) tell(`  ${difference}`);
    equal &&= differences.length === 0;
  }
  tell(equal ? "Both books are equal to the cent." : "The books differ.");
  return equal;
}

main()
  .then((equal) => process.exit(equal ? 0 : 1))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
