import { tenants, Trouble, type Tenant } from "./api.ts";
import { readCard, showCard, type Act, type Card } from "./card.ts";
import { closeDeal, readDeal, showDeal, type DealRecord } from "./deal.ts";
import { readDeals, showDeals, type DealRow } from "./deals.ts";
import { el, place, show } from "./dom.ts";
import { NAMES, readBooks, showBooks, type ErpBooks } from "./erp.ts";
import { readLog, showLog, type LogEntry } from "./log.ts";

/** How long between two looks while the page is visible; deals change rarely and are asked for less often. */
const LOOK_MS = 1000;
const DEALS_EVERY = 3;

interface State {
  tenant: Tenant;
  dealId: string | null;
  text: string;
  deals: DealRow[] | null;
  deal: DealRecord | null;
  card: Card | string | null;
  books: ErpBooks | null;
  log: LogEntry[] | null;
}

const places = {
  search: el("input", { type: "search", placeholder: "Search deals", "aria-label": "Search deals" }),
  rows: el("div", { class: "scroll" }),
  deal: el("div", {}),
  card: el("div", { class: "card" }),
  books: el("div", {}),
  log: el("div", {}),
};
let state: State;
let count = 0;
let looking = false;

const fresh = (tenant: Tenant): State => ({ tenant, dealId: null, text: "", deals: null, deal: null, card: null, books: null, log: null });

function draw(): void {
  const { tenant, deals, dealId, deal, card, books, log } = state;
  showDeals(places.rows, deals, dealId, choose);
  showDeal(places.deal, deal, (id) => act(() => closeDeal(tenant, id)));
  places.card.hidden = dealId === null;
  if (dealId !== null) showCard(places.card, { tenant, dealId, card }, act);
  showBooks(places.books, { tenant, books }, act);
  showLog(places.log, log, dealId !== null);
}

function choose(id: string): void {
  state = { ...state, dealId: id, deal: null, card: null, log: null };
  history.replaceState(null, "", `#${state.tenant.portalId}/${id}`);
  draw();
  void look(true);
}

/** Runs what a button asks for and looks at once; what goes wrong is said at the foot of the page. */
const act: Act = (what) => {
  void (async () => {
    notice("");
    try {
      await what();
    } catch (error) {
      notice(error instanceof Trouble ? error.message : "The stand-ins or Onebook cannot be reached. Is npm start still running?");
    }
    await look(true);
  })();
};

const notice = (text: string) => (place("notice").textContent = text);

/** One look at everything shown. A look still under way is not overtaken by the next. */
async function look(all = false): Promise<void> {
  if (looking && !all) return;
  looking = true;
  const asked = state;
  try {
    const { tenant, dealId, text } = asked;
    const [deals, deal, card, books, log] = await Promise.all([
      all || count % DEALS_EVERY === 0 ? readDeals(tenant, text) : asked.deals,
      dealId && (all || count % DEALS_EVERY === 0) ? readDeal(tenant, dealId) : asked.deal,
      dealId ? readCard(tenant, dealId).catch((error: Error) => error.message) : null,
      readBooks(tenant),
      readLog(tenant, dealId).catch(() => []),
    ]);
    count += 1;
    if (state.tenant !== tenant || state.dealId !== dealId) return;
    state = { ...state, deals, deal, card, books, log };
    place("health").textContent = "";
    draw();
  } catch (error) {
    place("health").textContent = error instanceof Trouble ? error.message : "Not connected";
  } finally {
    looking = false;
  }
}

function showTenants(all: Tenant[]): void {
  show(place("tenants"), [all, state.tenant.portalId], () =>
    all.map((tenant) =>
      el("button", { "aria-pressed": String(tenant.portalId === state.tenant.portalId), click: () => enter(tenant, all) }, `HubSpot ${tenant.portalId} with ${NAMES[tenant.system]}`),
    ),
  );
}

function enter(tenant: Tenant, all: Tenant[], dealId: string | null = null): void {
  state = { ...fresh(tenant), dealId };
  places.search.value = "";
  history.replaceState(null, "", `#${tenant.portalId}${dealId ? `/${dealId}` : ""}`);
  showTenants(all);
  draw();
  void look(true);
}

async function begin(): Promise<void> {
  const all = await tenants();
  const [portal, dealId] = location.hash.slice(1).split("/");
  const first = all.find((tenant) => String(tenant.portalId) === portal) ?? all[0];
  if (!first) return void notice("No tenant is set up.");
  place("deals").append(places.search, places.rows);
  place("deal").append(places.deal, places.card, places.log);
  place("side").append(places.books);
  places.search.addEventListener("input", () => {
    state = { ...state, text: places.search.value.trim() };
    void look(true);
  });
  enter(first, all, /^\d+$/.test(dealId ?? "") ? (dealId ?? null) : null);
  setInterval(() => {
    if (document.visibilityState === "visible") void look();
  }, LOOK_MS);
}

void begin();
