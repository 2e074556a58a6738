import type { Crm } from "../connectors/crm.ts";
import type { Erp } from "../connectors/erp.ts";
import type { TenantTx } from "../store/index.ts";
import type { FlowKit } from "./kit.ts";

/** Who carries out effects: a look at a deal, or work of the tenant's as a whole. */
export interface Acting {
  kit: FlowKit;
  tenantId: string;
  /** The deal, or the name of what is worked on where that is none. */
  dealId: string;
  /** Of no deal: nothing is logged under one. */
  ofNoDeal?: true;
  inTenant<T>(work: (tx: TenantTx) => Promise<T>): Promise<T>;
  /** Throws where the lease ran out: whoever held it may not act any more. */
  renewLease(): Promise<void>;
}

type Writing = Pick<Acting, "kit" | "tenantId" | "renewLease">;

/** Systems as they may be written to while the lease lasts, however many calls one step makes and however long each takes. */
export const erpFor = ({ kit, tenantId, renewLease }: Writing, { connectionId }: { connectionId: string }): Promise<Erp> => kit.ports.erp(tenantId, connectionId, renewLease);

export const crmFor = ({ kit, tenantId, renewLease }: Writing): Promise<Crm> => kit.ports.crm(tenantId, renewLease);
