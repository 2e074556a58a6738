import * as leases from "../store/tenant-leases.ts";
import type { FlowKit } from "./kit.ts";
import type { Acting } from "./acting.ts";

/** Longer than any single call may take. */
const LEASE_MS = 120_000;

/** Work that belongs to no deal, done by one worker at a time. False where another is at it already: nothing was done then. */
export async function withTenantLease(kit: FlowKit, tenantId: string, name: string, work: (acting: Acting) => Promise<void>): Promise<boolean> {
  const holder = kit.ids.uuid();
  const inTenant: Acting["inTenant"] = (task) => kit.store.tenant(tenantId, task);
  if (!(await inTenant((tx) => leases.claim(tx, name, holder, LEASE_MS)))) return false;
  const renewLease: Acting["renewLease"] = async () => {
    if (!(await inTenant((tx) => leases.renew(tx, name, holder, LEASE_MS)))) throw new Error(`The lease on ${name} was taken over`);
  };
  try {
    await work({ kit, tenantId, dealId: name, ofNoDeal: true, inTenant, renewLease });
    return true;
  } finally {
    await inTenant((tx) => leases.release(tx, name, holder));
  }
}
