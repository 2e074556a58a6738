import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPostgres } from "../store/databases.ts";
import { startWorld, type World } from "./world.ts";

const DEALS = "/crm/objects/2026-09/deals";
const PATIENT = { timeout: 60_000, interval: 100 };

describe("the story on a real PostgreSQL server", () => {
  let world: World;
  let stopServer: () => Promise<void>;
  beforeAll(async () => {
    const server = await startPostgres();
    stopServer = server.stop;
    world = await startWorld(server.url);
  }, 90_000);
  afterAll(async () => {
    await world.stop();
    await stopServer();
  });

  async function openDeals(portalId: number): Promise<string[]> {
    const filters = [
      { propertyName: "dealstage", operator: "EQ", value: "contractsent" },
      { propertyName: "hs_num_of_associated_line_items", operator: "GTE", value: "1" },
    ];
    const found = await world.hubspot<{ results: { id: string }[] }>(portalId, "POST", `${DEALS}/search`, { filterGroups: [{ filters }], limit: 3 });
    return found.results.map((deal) => deal.id);
  }
  const shown = async (portalId: number, id: string) =>
    (await world.hubspot<{ properties: Record<string, string> }>(portalId, "GET", `${DEALS}/${id}?properties=onebook_status,onebook_invoice_number,onebook_invoice_total,onebook_balance`)).properties;
  const becomes = (portalId: number, id: string, status: string) =>
    expect.poll(async () => (await shown(portalId, id))["onebook_status"], PATIENT).toBe(status);
  const close = (portalId: number, id: string) => world.hubspot(portalId, "PATCH", `${DEALS}/${id}`, { properties: { dealstage: "closedwon" } });

  test("several deals close at once, each gets one invoice, and a payment comes back", async () => {
    const ids = await openDeals(100001);
    await Promise.all(ids.map((id) => close(100001, id)));
    for (const id of ids) await becomes(100001, id, "open");
    const numbers = await Promise.all(ids.map(async (id) => (await shown(100001, id))["onebook_invoice_number"]));
    expect(new Set(numbers).size).toBe(ids.length);

    const query = encodeURIComponent(`select * from Invoice where DocNumber = '${numbers[0] ?? ""}'`);
    type Found = { QueryResponse: { Invoice: { Id: string; TotalAmt: number; CustomerRef: object; CurrencyRef: object }[] } };
    const [invoice] = (await world.quickbooks<Found>("GET", `/query?query=${query}`)).QueryResponse.Invoice;
    if (!invoice) throw new Error("The invoice is not in QuickBooks");
    const { Id, TotalAmt, CustomerRef, CurrencyRef } = invoice;
    await world.quickbooks("POST", "/payment", { CustomerRef, CurrencyRef, TotalAmt, Line: [{ Amount: TotalAmt, LinkedTxn: [{ TxnId: Id, TxnType: "Invoice" }] }] });
    await becomes(100001, ids[0] ?? "", "paid");
  });

  test("a deal goes to Xero, and everything is found again after a restart", async () => {
    const [id = ""] = await openDeals(100002);
    await close(100002, id);
    await becomes(100002, id, "open");
    const before = await shown(100002, id);
    await world.restart();
    expect((await fetch(`${world.app}/readyz`)).status).toBe(200);
    expect(await shown(100002, id)).toEqual(before);
  });
});
