import { call, type Tenant } from "./api.ts";
import { el, show } from "./dom.ts";
import { moneyText } from "./format.ts";

export interface DealRow {
  id: string;
  properties: Record<string, string | null>;
}

const PROPERTIES = ["dealname", "amount", "deal_currency_code", "dealstage", "closedate", "onebook_status"];
const LABELS: Record<string, string> = {
  waiting: "Waiting",
  parked: "Needs attention",
  draft: "Draft",
  open: "Invoiced",
  sent: "Sent",
  part_paid: "Part paid",
  paid: "Paid",
  overpaid: "Overpaid",
  overdue: "Overdue",
  credited: "Credited",
  refunded: "Refunded",
  written_off: "Written off",
  voided: "Voided",
  deleted: "Deleted",
};
export const TONES: Record<string, string> = { paid: "success", overdue: "danger", voided: "danger", deleted: "danger", parked: "warning", overpaid: "warning", refunded: "warning", written_off: "warning" };

/** Open deals first, those last changed on top; at most a hundred. */
export async function readDeals(tenant: Tenant, text: string): Promise<DealRow[]> {
  const answer = await call<{ results: DealRow[] }>(tenant, "crm", "POST", "crm/objects/2026-09/deals/search", {
    ...(text ? { query: text } : {}),
    properties: PROPERTIES,
    sorts: [{ propertyName: "hs_lastmodifieddate", direction: "DESCENDING" }],
    limit: 100,
  });
  return answer.results;
}

export function showDeals(place: Element, rows: DealRow[] | null, selected: string | null, choose: (id: string) => void): void {
  show(place, [rows, selected], () => {
    if (rows === null) return [el("p", { class: "quiet" }, "Loading deals…")];
    if (rows.length === 0) return [el("p", { class: "quiet" }, "No deal matches.")];
    return [el("ul", { class: "rows" }, ...rows.map((row) => rowOf(row, row.id === selected, choose)))];
  });
}

function rowOf({ id, properties }: DealRow, isSelected: boolean, choose: (id: string) => void): HTMLElement {
  const status = properties["onebook_status"] ?? "";
  const tag = status === "" || status === "not_invoiced" ? stageTag(properties["dealstage"] ?? "") : el("span", { class: `tag ${TONES[status] ?? "info"}` }, LABELS[status] ?? status);
  const money = properties["amount"] ? moneyText({ amount: Number(properties["amount"]).toFixed(properties["deal_currency_code"] === "JPY" ? 0 : 2), currency: properties["deal_currency_code"] ?? "" }) : "no amount";
  return el(
    "li",
    {},
    el(
      "button",
      { class: "row", "aria-pressed": String(isSelected), click: () => choose(id) },
      el("span", { class: "name" }, properties["dealname"] ?? id),
      el("span", { class: "line" }, tag, el("span", { class: "money" }, money)),
    ),
  );
}

const stageTag = (stage: string) => el("span", { class: "tag" }, stage === "closedwon" ? "Won" : stage === "closedlost" ? "Lost" : "Open");
