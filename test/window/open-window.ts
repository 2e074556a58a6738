import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "../../scripts/browser.ts";
import { FREE_PORTS, freeOrigin, launch } from "../../scripts/launch.ts";
import { listIn, openVendors, textIn } from "../../scripts/demo/vendors.ts";

const DEALS = "/crm/objects/2026-09/deals";

/** A wait ends as soon as what it waits for is there; this long only on a machine that is busy with other things. */
export const PATIENT = { timeout: 60_000 };

/** The whole of it, and a real browser in front of it. */
export async function openWindow() {
  const dataDir = mkdtempSync(join(tmpdir(), "onebook-window-"));
  const launched = await launch({ ports: FREE_PORTS, dataDir, appOrigin: await freeOrigin(), randomSeed: 11 }, { LOG_LEVEL: "silent" });
  const browser = await openBrowser();
  const vendors = openVendors(launched.sandbox);
  const complaints: string[] = [];

  return {
    ...launched,
    vendors,
    /** What the browser complained of: a page that works has nothing to complain of. */
    complaints,
    /** @param path what follows the portal in the address: "deals/55", "settings", "app/log"; `as` signs somebody else in. */
    async page(portalId: number, path = "deals", as = 0): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
      const page = await context.newPage();
      page.on("console", (message) => (message.type() === "error" ? complaints.push(message.text()) : undefined));
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(`${launched.appOrigin}/#/${portalId}/${path}${as === 0 ? "" : `?as=${as}`}`);
      return page;
    },
    /** Open deals with line items, so many. */
    async openDeals(portalId: number, count: number): Promise<string[]> {
      const filters = [
        { propertyName: "dealstage", operator: "EQ", value: "contractsent" },
        { propertyName: "hs_num_of_associated_line_items", operator: "GTE", value: "1" },
      ];
      const found = await vendors.hubspot(portalId, "POST", `${DEALS}/search`, { filterGroups: [{ filters }], limit: count });
      return listIn(found, "results").map((deal) => textIn(deal, "id"));
    },
    /** A deal made by hand, with nobody to bill. */
    async strayDeal(portalId: number): Promise<string> {
      const made = await vendors.hubspot(portalId, "POST", DEALS, { properties: { dealname: "Walk-in order", amount: "250.00", dealstage: "closedwon" } });
      return textIn(made, "id");
    },
    async close() {
      await browser.close();
      await launched.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
export type OpenWindow = Awaited<ReturnType<typeof openWindow>>;
