import { listIn, textIn, type Vendors, type Wire } from "./vendors.ts";

/** Tells one step: what happens, and how long it took until it was there. */
export type Tell = (line: string) => void;

const PATIENCE_MS = 20_000;
const PAUSE_MS = 50;
const DEALS = "/crm/objects/2026-09/deals";

/** Runs the story on one portal: deals close, invoices stand, money comes, one is voided, one waits for a person. */
export function createStory(vendors: Vendors, portalId: number, tell: Tell) {
  const show = async (dealId: string): Promise<Wire> => {
    const names = "dealname,amount,deal_currency_code,onebook_status,onebook_invoice_number,onebook_invoice_total,onebook_balance,onebook_parked_reason";
    return (await vendors.hubspot(portalId, "GET", `${DEALS}/${dealId}?properties=${names}`))["properties"] as Wire;
  };

  /** Waits until the deal shows one of these states; tells the time it took. */
  async function until(dealId: string, states: string[], what: string): Promise<Wire> {
    const started = performance.now();
    for (let deal = await show(dealId); performance.now() - started < PATIENCE_MS; deal = await show(dealId)) {
      if (states.includes(textIn(deal, "onebook_status"))) {
        tell(`  ${String(Math.round(performance.now() - started)).padStart(5)} ms  ${what}: ${sentenceOf(deal)}`);
        return deal;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    throw new Error(`${what} did not happen within ${PATIENCE_MS / 1000} s: ${JSON.stringify(await show(dealId))}`);
  }

  async function openDeals(filters: object[], count: number): Promise<string[]> {
    const filterGroups = [{ filters: [{ propertyName: "dealstage", operator: "IN", values: ["contractsent", "decisionmakerboughtin", "presentationscheduled"] }, ...filters] }];
    const found = await vendors.hubspot(portalId, "POST", `${DEALS}/search`, { filterGroups, limit: count });
    return listIn(found, "results").map((deal) => textIn(deal, "id"));
  }

  async function close(dealId: string): Promise<void> {
    const deal = await show(dealId);
    tell(`Closed won: ${textIn(deal, "dealname")}, ${textIn(deal, "amount")} ${textIn(deal, "deal_currency_code")}`);
    await vendors.hubspot(portalId, "PATCH", `${DEALS}/${dealId}`, { properties: { dealstage: "closedwon" } });
  }

  return { show, until, openDeals, close };
}

function sentenceOf(deal: Wire): string {
  const number = textIn(deal, "onebook_invoice_number");
  const parked = textIn(deal, "onebook_parked_reason");
  const money = number === "" ? "" : `, invoice ${number}, total ${textIn(deal, "onebook_invoice_total")}, open ${textIn(deal, "onebook_balance")}`;
  return `${textIn(deal, "onebook_status")}${money}${parked === "" ? "" : `. ${parked}`}`;
}
