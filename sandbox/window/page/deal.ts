import { call, type Tenant } from "./api.ts";
import { el, show } from "./dom.ts";
import { dayText, moneyText } from "./format.ts";

export interface DealRecord {
  id: string;
  name: string;
  amount: string | null;
  currency: string;
  stage: string;
  closeDate: string | null;
  company: string | null;
  lines: { name: string; quantity: string; price: string; discount: string; amount: string }[];
}

interface Found {
  id: string;
  properties: Record<string, string | null>;
  associations?: Record<string, { results: { id: string }[] }>;
}

/** The deal as HubSpot shows it: itself, its company and its lines. */
export async function readDeal(tenant: Tenant, id: string): Promise<DealRecord> {
  const base = "crm/objects/2026-09";
  const deal = await call<Found>(tenant, "crm", "GET", `${base}/deals/${id}?properties=dealname,amount,deal_currency_code,dealstage,closedate&associations=line_items,companies`);
  const companyId = deal.associations?.["companies"]?.results[0]?.id;
  const company = companyId ? await call<Found>(tenant, "crm", "GET", `${base}/companies/${companyId}?properties=name`) : null;
  const inputs = [...new Set((deal.associations?.["line items"]?.results ?? []).map((one) => one.id))].slice(0, 100).map((lineId) => ({ id: lineId }));
  const properties = ["name", "quantity", "price", "amount", "hs_discount_percentage", "discount"];
  const lines = inputs.length === 0 ? [] : (await call<{ results: Found[] }>(tenant, "crm", "POST", `${base}/line_items/batch/read`, { inputs, properties })).results;
  const of = deal.properties;
  return {
    id,
    name: of["dealname"] ?? id,
    amount: of["amount"] ?? null,
    currency: of["deal_currency_code"] ?? "",
    stage: of["dealstage"] ?? "",
    closeDate: of["closedate"] ?? null,
    company: company?.properties["name"] ?? null,
    lines: lines.map((line) => lineOf(line.properties)),
  };
}

function lineOf(of: Record<string, string | null>): DealRecord["lines"][number] {
  const [percent, perUnit] = [of["hs_discount_percentage"], of["discount"]];
  const discount = percent ? `−${percent}%` : perUnit ? `−${perUnit} each` : "";
  return { name: of["name"] ?? "", quantity: of["quantity"] ?? "", price: of["price"] ?? "", discount, amount: of["amount"] ?? "" };
}

export const closeDeal = (tenant: Tenant, id: string): Promise<unknown> =>
  call(tenant, "crm", "PATCH", `crm/objects/2026-09/deals/${id}`, { properties: { dealstage: "closedwon" } });

export function showDeal(place: Element, deal: DealRecord | null, close: (id: string) => void): void {
  show(place, deal, () => {
    if (deal === null) return [el("p", { class: "empty" }, "Choose a deal on the left, close it, and watch its invoice appear.")];
    const closed = deal.stage.startsWith("closed");
    const digits = deal.currency === "JPY" ? 0 : 2;
    const money = (text: string) => (text ? moneyText({ amount: Number(text).toFixed(digits), currency: deal.currency }) : "–");
    return [
      el("h2", {}, deal.name),
      el(
        "dl",
        { class: "facts" },
        ...fact("Company", deal.company ?? "none"),
        ...fact("Amount", money(deal.amount ?? "")),
        ...fact("Close date", dayText(deal.closeDate)),
        ...fact("Stage", deal.stage === "closedwon" ? "Closed won" : deal.stage === "closedlost" ? "Closed lost" : "Open"),
      ),
      closed ? null : el("button", { class: "primary", click: () => close(deal.id) }, "Close as won"),
      deal.lines.length === 0 ? el("p", { class: "quiet" }, "No line items.") : linesTable(deal, money),
    ];
  });
}

const fact = (name: string, value: string) => [el("dt", {}, name), el("dd", {}, value)];

function linesTable(deal: DealRecord, money: (text: string) => string): HTMLElement {
  const rows = deal.lines.map((line) =>
    el("tr", {}, el("td", {}, line.name, line.discount ? el("span", { class: "quiet" }, ` ${line.discount}`) : null), el("td", { class: "number" }, line.quantity), el("td", { class: "number" }, money(line.price)), el("td", { class: "number" }, money(line.amount))),
  );
  const head = el("tr", {}, el("th", {}, "Line item"), el("th", { class: "number" }, "Quantity"), el("th", { class: "number" }, "Price"), el("th", { class: "number" }, "Amount"));
  return el("table", {}, el("thead", {}, head), el("tbody", {}, ...rows));
}
