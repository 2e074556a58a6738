import type { Crm } from "../../connectors/crm.ts";
import type { TenantTx } from "../../store/index.ts";
import type { FlowKit } from "../kit.ts";

/** One look at one deal, from lease to release: what every part of it may use. */
export interface Look {
  kit: FlowKit;
  tenantId: string;
  dealId: string;
  crm: Crm;
  inTenant<T>(work: (tx: TenantTx) => Promise<T>): Promise<T>;
  /** Asked by every call that writes: a look whose lease ran out must not act any more. Throws LeaseLost. */
  renewLease(): Promise<void>;
}

/** Another worker has taken the deal over; this look ends without having done anything more. */
export class LeaseLost extends Error {
  constructor(dealId: string) {
    super(`The lease on deal ${dealId} was taken over`);
    this.name = "LeaseLost";
  }
}
