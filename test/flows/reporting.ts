import type { BillingStatus } from "../../server/domain/billing-status.ts";
import { report } from "../../server/flows/look/report.ts";
import type { Observation } from "../../server/domain/invoicing/observation.ts";
import type { Look } from "../../server/flows/look/run.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import { deal, observation } from "../domain/samples.ts";
import type { useBench } from "../http/app-bench.ts";

export interface Written {
  status: BillingStatus;
  number: number;
}

/** A deal that nothing was ever shown of, and what is written to it each time it is reported on. */
export async function reporting(bench: ReturnType<ReturnType<typeof useBench>>, tenantId: string, dealId: string) {
  const written: Written[] = [];
  const { kit } = bench.parts;
  const crm = { writeBillingStatus: (_deal: string, status: BillingStatus, number: number) => Promise.resolve(void written.push({ status, number })) } as unknown as Look["crm"];
  const look: Look = { kit, tenantId, dealId, crm, inTenant: (work) => kit.store.tenant(tenantId, work), renewLease: () => Promise.resolve() };
  await look.inTenant((tx) => dealBook.lookAgainAt(tx, dealId, 0));
  const on = (today: string, statusNumber: number | null = null, change: Partial<Observation> = {}) =>
    report(look, { ...observation({ deal: deal({ id: dealId, currency: "USD", statusNumber }) }), today, ...change }, [], []);
  return { look, written, on };
}
