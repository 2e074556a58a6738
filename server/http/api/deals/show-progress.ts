import type { BulkProgress } from "../../../flows/bulk-requests.ts";
import type { DealView } from "../../../flows/look/view.ts";
import { webAddress } from "../card/show-invoice.ts";
import { erpReach } from "../connections/erp-reach.ts";
import { showMoneyOrNull } from "../money.ts";
import { showSaid } from "../reason.ts";

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
  said: ReturnType<typeof showSaid>;
}

/** The surface has words of its own for these, by code. */
const plain = (code: string | null, sentence: string | null, nextStep: string | null): Words => ({ code, sentence, nextStep, said: null });

const NOTHING = plain("nothing", "Onebook found nothing to invoice.", "Open the deal to see why, or ask for its invoice there.");

const RETRYING = plain("retrying", "The accounting system has not answered yet; Onebook keeps trying.", null);
const NONE = plain(null, null, null);

/** As the last look left the deal; null where it may be invoiced. */
function whyNothing(view: Partial<DealView> | null): Words | null {
  if (view?.rest === "gone") return plain("gone", "The deal was deleted in the CRM.", null);
  if (view?.rest === "ended-by-hand") return plain("ended", "Its invoice was voided or deleted.", "Open the deal to ask for a new one.");
  return view?.outcome === "lost" ? plain("lost", "The deal was lost; there is nothing to invoice.", null) : null;
}

function wordsOf(row: Row, state: State, without: Words): Words {
  switch (state) {
    case "waiting":
      return { code: row.code, sentence: row.sentence, nextStep: row.nextStep, said: showSaid(row.said) };
    case "none":
      return without;
    case "working":
      return row.failures > 0 ? RETRYING : NONE;
    default:
      return NONE;
  }
}
