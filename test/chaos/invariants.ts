import { systemClock } from "../../server/platform/clock.ts";
import type { Database } from "../../server/platform/database.ts";
import { systemIds } from "../../server/platform/ids.ts";
import { createLog } from "../../server/platform/log.ts";
import { createSecrets } from "../../server/platform/secrets.ts";
import * as audit from "../../server/store/audit.ts";
import { openStore } from "../../server/store/index.ts";
import { openJobs } from "../../server/store/jobs.ts";
import type { DealInBooks, Books } from "./books.ts";
import { underWay, type Ledger } from "./ledger.ts";

/** What is wrong with the books, one sentence a fault, each naming its deal. */
export function faultsInBooks({ deals, strays }: Books): string[] {
  return [...deals.flatMap((one) => faultsOf(one).map((fault) => `Deal ${one.deal.id} of portal ${one.deal.portalId}: ${fault}`)), ...strays];
}

function faultsOf({ deal, status, parkedReason, crm, invoices }: DealInBooks): string[] {
  const [invoice, ...others] = invoices;
  if (!invoice) return [`no invoice; HubSpot shows "${status}" ${parkedReason}`.trim()];
  if (others.length > 0) return [`${invoices.length} invoices: ${invoices.map(({ number }) => number).join(", ")}`];
  const faults: string[] = [];
  const expected = deal.paid === 0 ? ["open", "sent"] : deal.paid === 1 ? ["paid"] : ["part_paid"];
  if (!expected.includes(status)) faults.push(`HubSpot shows "${status}" ${parkedReason} where ${expected.join(" or ")} is right`);
  if (crm.number !== invoice.number) faults.push(`HubSpot shows invoice ${crm.number}, the ERP has ${invoice.number}`);
  if (crm.total !== invoice.totalCents) faults.push(`HubSpot shows a total of ${crm.total} cents, the ERP ${invoice.totalCents}`);
  if (crm.open !== invoice.openCents) faults.push(`HubSpot shows ${crm.open} cents open, the ERP ${invoice.openCents}`);
  if (crm.paid + crm.open !== crm.total) faults.push(`paid ${crm.paid} and open ${crm.open} are not the total ${crm.total}`);
  return faults;
}

/**
 * What pg-boss says of a job whose process fell silent. A look or sweep whose every try was killed is given up, and its deal
 * or connection is due again all the same: that is what is checked. A job that failed by itself is a fault.
 */
const DIED_WITH_ITS_WORKER = "job heartbeat timeout";

/** What is wrong with the app's own records once it should be quiet. */
export async function faultsInLedger(ledger: Ledger, database: Database): Promise<string[]> {
  const faults = (await underWay(ledger)).map((what) => `After quiet: ${what}`);
  for (const { name, count, message } of await ledger.query<{ name: string; count: string; message: string }>(
    `select name, count(*), max(output #>> '{value,message}') message from jobs.job
     where state = 'failed' and output #>> '{value,message}' is distinct from '${DIED_WITH_ITS_WORKER}' group by name`,
  )) faults.push(`${count} jobs of ${name} failed for good: ${message}`);
  for (const { deal_id, sentence } of await ledger.query<{ deal_id: string; sentence: string }>("select deal_id, sentence from parked where settled_at is null")) faults.push(`Deal ${deal_id} is parked: ${sentence}`);
  for (const { deal_id, step, n } of await ledger.query<{ deal_id: string; step: string; n: string }>(
    `select deal_id, step, count(*) n from effect where state = 'done' and step = 'create-invoice' group by tenant_id, deal_id, step having count(*) > 1`,
  )) faults.push(`Deal ${deal_id} has ${n} effects ${step}`);
  return [...faults, ...(await brokenChains(ledger, database))];
}

async function brokenChains(ledger: Ledger, database: Database): Promise<string[]> {
  const clock = systemClock();
  const secrets = createSecrets([{ id: "none", key: Buffer.alloc(32).toString("base64") }]);
  const store = openStore({ database, jobs: openJobs(database, createLog("silent")), secrets, clock, ids: systemIds() });
  const faults: string[] = [];
  for (const { tenant_id } of await ledger.query<{ tenant_id: string }>("select tenant_id from tenant")) {
    const broken = await store.tenant(tenant_id, (tx) => audit.firstBrokenEntry(tx));
    if (broken !== null) faults.push(`The audit chain of ${tenant_id} breaks at entry ${broken}`);
  }
  return faults;
}
