import type { BulkProgress } from "../../../flows/bulk-requests.ts";
import type { DealView } from "../../../flows/look/view.ts";
import { webAddress } from "../card/show-invoice.ts";
import { erpReach } from "../connections/erp-reach.ts";
import { showMoneyOrNull } from "../money.ts";

type Row = BulkProgress["deals"][number];

export function showProgress({ deals, states, deliver }: BulkProgress) {
  return { deals: deals.map(showDeal), deliver, erp: erpReach(states) };
}

function showDeal(row: Row) {
  const view = row.view as Partial<DealView> | null;
  const without = whyNothing(view);
  const state = stateOf(row, without !== null);
  return {
    dealId: row.dealId,
    name: view?.name ?? null,
    customerName: view?.customerName ?? null,
    amount: showMoneyOrNull(view?.amount ?? null),
    state,
    invoice: row.erpId === null ? null : { number: row.number, url: webAddress(row.url) },
    ...wordsOf(row, state, without ?? NOTHING),
  };
}

type State = "ready" | "working" | "done" | "waiting" | "none";

/** An invoice that stands settles the matter, whatever else of the deal waits. `ended`: there is nothing to invoice. */
function stateOf(row: Row, ended: boolean): State {
  if (row.erpId !== null) return "done";
  if (row.sentence !== null) return "waiting";
  if (row.requestOpen) return "working";
  return row.asked || ended ? "none" : "ready";
}

interface Words {
  code: string | null;
  sentence: string | null;
  nextStep: string | null;
}

const NOTHING: Words = { code: "nothing", sentence: "Onebook found nothing to invoice.", nextStep: "Open the deal to see why, or ask for its invoice there." };

const RETRYING: Words = { code: "retrying", sentence: "The accounting system has not answered yet; Onebook keeps trying.", nextStep: null };
const NONE: Words = { code: null, sentence: null, nextStep: null };

/** As the last look left the deal; null where it may be invoiced. */
function whyNothing(view: Partial<DealView> | null): Words | null {
  if (view?.rest === "gone") return { code: "gone", sentence: "The deal was deleted in the CRM.", nextStep: null };
  if (view?.rest === "ended-by-hand") return { code: "ended", sentence: "Its invoice was voided or deleted.", nextStep: "Open the deal to ask for a new one." };
  return view?.outcome === "lost" ? { code: "lost", sentence: "The deal was lost; there is nothing to invoice.", nextStep: null } : null;
}

function wordsOf(row: Row, state: State, without: Words): Words {
  switch (state) {
    case "waiting":
      return { code: row.code, sentence: row.sentence, nextStep: row.nextStep };
    case "none":
      return without;
    case "working":
      return row.failures > 0 ? RETRYING : NONE;
    default:
      return NONE;
  }
}
