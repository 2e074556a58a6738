import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type Json, type World } from "./world.ts";

const DEALS = "/crm/objects/2026-09/deals";
const SECONDS = { timeout: 20_000, interval: 100 };

describe("a closed deal becomes one correct invoice, and its payment comes back", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  }, 60_000);
  afterAll(() => world.stop());

  const statusOf = async (portal: number, id: string): Promise<Json> => {
    const names = "onebook_status,onebook_invoice_number,onebook_invoice_total,onebook_paid,onebook_balance,onebook_parked_reason,onebook_invoice_count,onebook_credited";
    return (await world.hubspot(portal, "GET", `${DEALS}/${id}?properties=${names}`))["properties"];
  };
  const openDeal = async (portal: number): Promise<string> => {
    const found = await world.hubspot(portal, "POST", `${DEALS}/search`, {
      filterGroups: [{ filters: [{ propertyName: "dealstage", operator: "EQ", value: "contractsent" }, { propertyName: "hs_num_of_associated_line_items", operator: "GTE", value: "1" }] }],
      limit: 1,
    });
    return String(found["results"][0]?.["id"]);
  };
  const close = (portal: number, id: string) => world.hubspot(portal, "PATCH", `${DEALS}/${id}`, { properties: { dealstage: "closedwon" } });

  test("HubSpot with QuickBooks", async () => {
    const id = await openDeal(100001);
    await close(100001, id);
    await expect.poll(async () => (await statusOf(100001, id))["onebook_status"], SECONDS).toBe("open");
    console.log(await statusOf(100001, id));
  });

  test("HubSpot with Xero", async () => {
    const id = await openDeal(100002);
    await close(100002, id);
    await expect.poll(async () => (await statusOf(100002, id))["onebook_status"], SECONDS).toBe("open");
    console.log(await statusOf(100002, id));
  });
});
