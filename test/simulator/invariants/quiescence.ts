import * as audit from "../../../server/store/audit.ts";
import { driven } from "../base.ts";
import type { Memory } from "../memory.ts";
import type { Side } from "../sides.ts";
import type { World } from "../world.ts";
import { dealOf, invoicesIn, type Booked } from "./books.ts";
import { Violation } from "./violation.ts";

interface BookRow {
  dealId: string;
  accepted: boolean;
  wonBefore: boolean;
  requestOpen: boolean;
  parked: string[];
  links: { erpId: string; superseded: boolean; revision: number }[];
}

const BOOK = `select b.deal_id "dealId", b.accepted_fingerprint is not null accepted, b.won_before_start "wonBefore", b.request_open "requestOpen",
  coalesce((select array_agg(p.code order by p.code) from parked p where p.tenant_id = b.tenant_id and p.deal_id = b.deal_id and (p.settled_at is null or p.settled_by <> 'onebook')), '{}') parked,
  coalesce((select jsonb_agg(jsonb_build_object('erpId', l.erp_id, 'superseded', l.superseded, 'revision', l.revision) order by l.erp_id) from invoice_link l where l.tenant_id = b.tenant_id and l.deal_id = b.deal_id), '[]') links
  from deal_book b where b.tenant_id = $1 order by b.deal_id`;

/** Reasons behind which the deal may show less than the books hold: a vendor would not let it be told. */
const UNTOLD = ["reconnect", "no-connection", "refused-by-erp", "refused-by-crm"];
const OURS = ["our-fault", "poison"];

/** What must hold once everything works again and a day has passed. */
export async function checkQuiescence(world: World, sides: readonly Side[], memory: Memory): Promise<void> {
  for (const side of sides) {
    await checkChain(world, side);
    if (memory.uninstalled.has(side.name)) await checkGone(world, side);
    else await checkDeals(world, side, memory);
  }
}

/** Half an hour in which everything works is enough to take up what dead servers left: not the next sweep, which would find it too. */
export async function checkTakenUp(world: World, sides: readonly Side[], memory: Memory): Promise<void> {
  const before = new Date(world.timeline.now() - LEFT_LYING_MS).toISOString();
  for (const { name, tenantId } of sides) {
    if (memory.cutOff.has(name) || memory.uninstalled.has(name)) continue;
    const [left] = await world.query<{ deal_id: string }>("select deal_id from deal_book where tenant_id = $1 and coalesce(lease_until, look_at) < $2", [tenantId, before]);
    if (left) throw new Violation(10, `deal ${left.deal_id} has been left lying for ten minutes in which everything works`);
  }
}

/** Clocks may be wrong by some minutes. */
const LEFT_LYING_MS = 600_000;

async function checkChain(world: World, side: Side): Promise<void> {
  const kit = world.servers.find((one) => one.life.isAlive())?.wired.kit;
  if (!kit) throw new Error("No server lives");
  const seq = await driven(world.timeline, kit.store.tenant(side.tenantId, (tx) => audit.firstBrokenEntry(tx)));
  if (seq !== null) throw new Violation(4, `the audit log of the account with ${side.name} breaks at entry ${seq}`);
}

/**
 * HubSpot tells an app of its removal only by refusing its refresh token, which the sweeps of a day have met. Somebody who
 * set out to connect it again afterwards may have got as far as giving it back.
 */
async function checkGone(world: World, side: Side): Promise<void> {
  const [kept] = await world.query<{ account: string; crm: string }>("select t.state account, c.state crm from tenant t join connection c on c.tenant_id = t.tenant_id and c.role = 'crm' where t.tenant_id = $1", [side.tenantId]);
  if (kept?.crm === "active") {
    if (kept.account !== "installed") throw new Violation(7, `the account with ${side.name} has the app, and counts as one that took it away: what is kept of it would be erased`);
    return;
  }
  if (kept?.account !== "uninstalled") throw new Violation(7, `the account with ${side.name} took the app away, and nobody has noticed`);
  const grants = await world.query("select 1 from oauth_grant where tenant_id = $1 and state = 'active'", [side.tenantId]);
  if (grants.length > 0) throw new Violation(7, `the account with ${side.name} was uninstalled and its tokens are still kept`);
}

/** A vendor withdraws an access only where a person had it withdrawn; else we lost a token. */
async function checkConnected(world: World, side: Side, memory: Memory): Promise<void> {
  if (memory.cutOff.has(side.name)) return;
  const [lost] = await world.query<{ system: string }>("select system from connection where tenant_id = $1 and state = 'needs-reconnect'", [side.tenantId]);
  if (lost) throw new Violation(6, `the access to ${lost.system} was lost, and nobody had withdrawn it`);
}

async function checkDeals(world: World, side: Side, memory: Memory): Promise<void> {
  await checkConnected(world, side, memory);
  await checkAtRest(world, side, memory);
  const booked = await invoicesIn(world, side.name);
  const rows = await world.query<BookRow>(BOOK, [side.tenantId]);
  for (const row of rows) {
    const fault = row.parked.find((code) => OURS.includes(code));
    if (fault) throw new Violation(10, `deal ${row.dealId} was parked as a fault of ours (${fault})`);
  }
  for (const dealId of side.deals) {
    const row = rows.find((one) => one.dealId === dealId);
    const ours = booked.filter((one) => one.live && one.reference !== null && dealOf(one.reference) === dealId);
    const excused = memory.cutOff.has(side.name) || memory.otherCompany.has(side.name);
    if (!excused) checkInvoices(side, row, ours, dealId);
    if (memory.gone.has(dealId) || excused) continue;
    await checkContent(side, { row, booked, dealId }, memory);
  }
}

/** Nothing is in progress any more. */
async function checkAtRest(world: World, side: Side, memory: Memory): Promise<void> {
  const now = new Date(world.timeline.now()).toISOString();
  if (memory.cutOff.has(side.name)) return;
  const effects = await world.query<{ step: string; state: string; deal_id: string }>(
    `select step, state, deal_id from effect e where tenant_id = $1 and state in ('intended', 'unknown')
     and not exists (select 1 from parked p where p.tenant_id = e.tenant_id and p.deal_id = e.deal_id and p.settled_at is null)`,
    [side.tenantId],
  );
  if (effects[0]) throw new Violation(4, `effect ${effects[0].step} of deal ${effects[0].deal_id} has no outcome (${effects[0].state}) a day after everything worked again`);
  const held = await world.query<{ deal_id: string }>("select deal_id from deal_book where tenant_id = $1 and (lease_holder is not null or look_at < $2)", [side.tenantId, now]);
  if (held[0]) throw new Violation(1, `deal ${held[0].deal_id} is still in progress a day after everything worked again`);
  const jobs = await world.query<{ name: string; state: string }>("select name, state::text from jobs.job where state < 'completed' and start_after < $1::timestamptz - interval '10 minutes' and data->>'tenantId' = $2", [now, side.tenantId]);
  if (jobs[0]) throw new Violation(10, `a job ${jobs[0].name} is still ${jobs[0].state}`);
}

/** Every live invoice of ours is known, and at most one stands for the deal. */
function checkInvoices(side: Side, row: BookRow | undefined, ours: Booked[], dealId: string): void {
  for (const { id, reference } of ours) {
    if (!row?.links.some((link) => link.erpId === id)) throw new Violation(1, `invoice ${id} (${reference}) in ${side.name} is live and nobody knows it`);
  }
  const standing = ours.filter((one) => row?.links.some((link) => link.erpId === one.id && !link.superseded));
  if (standing.length > 1) throw new Violation(1, `deal ${dealId} has ${standing.length} invoices that stand: ${standing.map((one) => one.reference).join(", ")}`);
}

interface DealBooks {
  row: BookRow | undefined;
  booked: Booked[];
  dealId: string;
}

async function checkContent(side: Side, { row, booked, dealId }: DealBooks, memory: Memory): Promise<void> {
  const shown = await side.sales.shown(dealId);
  const standing = (row?.links ?? []).filter((link) => !link.superseded).flatMap((link) => booked.find((one) => one.id === link.erpId && one.live) ?? []);
  const told = !row?.parked.some((code) => UNTOLD.includes(code));
  if (told && standing.length > 0) checkShown(dealId, shown, standing);
  if (told && standing.length === 0) checkEnded(dealId, shown, row);
  if (row && row.parked.length > 0) return;
  if (standing.length > 0) checkAmount(dealId, { shown, standing, row }, memory);
  else if (isOwed(side, { shown, row, dealId }, memory)) throw new Violation(1, `deal ${dealId} is won, has no invoice in ${side.name} and waits for nothing (it shows ${shown["status"]})`);
}

type Shown = Record<string, string | null>;

/** Won, or asked for, and nobody ended it, left it to the button, or keeps the account from invoicing by itself. */
function isOwed(side: Side, { shown, row, dealId }: { shown: Shown; row: BookRow | undefined; dealId: string }, memory: Memory): boolean {
  const wanted = shown["dealstage"] === "closedwon" || row?.requestOpen === true;
  return wanted && !memory.endedByHand.has(dealId) && row?.wonBefore !== true && !memory.manual.has(side.name);
}

/** What stands is what the deal comes to, where nobody wanted it otherwise. */
function checkAmount(dealId: string, { shown, standing, row }: { shown: Shown; standing: Booked[]; row: BookRow | undefined }, memory: Memory): void {
  if (memory.touched.has(dealId) || memory.merged.has(dealId) || row?.accepted === true || row?.wonBefore === true) return;
  const subtotal = standing.reduce((all, one) => all + one.total - one.tax, 0);
  const wanted = cents(shown["amount"]);
  if (subtotal !== wanted) throw new Violation(1, `deal ${dealId} comes to ${wanted} cents and is invoiced over ${subtotal}, and nobody is told`);
}

/** A person ended every invoice of the deal, and the deal says so. */
function checkEnded(dealId: string, shown: Record<string, string | null>, row: BookRow | undefined): void {
  const ended = row !== undefined && row.links.length > 0 && row.links.every((link) => !link.superseded);
  if (ended && ["open", "sent", "paid", "part_paid", "overdue"].includes(shown["status"] ?? "")) {
    throw new Violation(2, `every invoice of deal ${dealId} was ended in the ERP, and the deal shows ${shown["status"]}`);
  }
}

const cents = (amount: string | null | undefined): number => Math.round(Number(amount ?? "NaN") * 100);

/** What the deal shows is what the books say, to the cent, and it adds up. */
function checkShown(dealId: string, shown: Record<string, string | null>, standing: Booked[]): void {
  const total = standing.reduce((all, one) => all + one.total, 0);
  const balance = standing.reduce((all, one) => all + one.balance, 0);
  const told = { total: cents(shown["invoice_total"]), balance: cents(shown["balance"]) };
  if (told.total !== total || told.balance !== balance) {
    throw new Violation(2, `deal ${dealId} shows a total of ${told.total} and ${told.balance} open; the books say ${total} and ${balance} (it shows ${shown["status"]})`);
  }
  const parts = cents(shown["paid"]) + cents(shown["credited"]) + cents(shown["balance"]);
  if (parts !== told.total) throw new Violation(2, `deal ${dealId}: paid, credited and open make ${parts}, not the total ${told.total}`);
}
