import { VendorError, type VendorErrorCode } from "../../connectors/vendor-error.ts";
import { canonicalText } from "../../domain/canonical.ts";
import { sha256 } from "../../platform/digest.ts";
import * as audit from "../../store/audit.ts";
import * as effects from "../../store/effects.ts";
import type { TenantTx } from "../../store/index.ts";
import type { Acting } from "../acting.ts";
import type { Look } from "./run.ts";

/** One kind of write to a vendor. A request holds all that is needed, so that another process can finish it. */
export interface EffectKind<Request, Result, By extends Acting = Look> {
  step: string;
  send(look: By, request: Request, vendorKey: string): Promise<Result>;
  /** Looks it up in the other system by our reference; null where it is not there. */
  find(look: By, request: Request): Promise<Result | null>;
  /** Books the result, in the transaction that marks the effect done. `found`: it was looked up, and others may have had it in hand since. */
  record(look: By, tx: TenantTx, result: Result, request: Request, found: boolean): Promise<void>;
}

/** What tells two effects of one kind apart on one deal; with the tenant, the idempotency key. */
export interface EffectIdentity {
  revision: number;
  subject: string;
}

/**
 * Carries out one effect exactly once: the intent is committed before the call leaves, the outcome together with what
 * follows from it. An effect found unfinished (a crash, a lost answer) is looked up in the other system before it is
 * sent again, as it was, under the same key. A definite refusal frees the effect for a new attempt under a new vendor
 * key, because Xero answers a repeated key with the cached error.
 */
export async function perform<Request, Result, By extends Acting>(
  look: By,
  kind: EffectKind<Request, Result, By>,
  identity: EffectIdentity,
  wanted: Request,
): Promise<Result> {
  const key = effectKey(look, kind.step, identity);
  await look.renewLease();
  const intent = await look.inTenant((tx) =>
    effects.intend(tx, { key, dealId: look.dealId, step: kind.step, ...identity, request: wanted }),
  );
  if (intent.state === "done") return intent.outcome as Result;
  const request = intent.request as Request;
  // Not among what is caught below: a look-up that fails says nothing about the write, whose outcome stays unknown.
  const found = intent.resumed ? await kind.find(look, request) : null;
  try {
    const result = found ?? (await kind.send(look, request, `${key}-${intent.attempt}`));
    await look.inTenant(async (tx) => {
      await effects.finish(tx, key, { state: "done", outcome: result });
      await kind.record(look, tx, result, request, found !== null);
      const payload = { step: kind.step, key, found: found !== null, request, result };
      await audit.append(tx, { kind: "did", dealId: loggedUnder(look), payload });
    });
    return result;
  } catch (error) {
    if (error instanceof VendorError) await recordRefusal(look, { step: kind.step, key, resumed: intent.resumed }, error);
    throw error;
  }
}

/** Stable over restarts and processes: tenant + deal + revision + step + subject. 30 hexadecimal digits. */
export function effectKey(look: { tenantId: string; dealId: string }, step: string, { revision, subject }: EffectIdentity): string {
  return sha256(canonicalText([look.tenantId, look.dealId, revision, step, subject])).slice(0, 30);
}

const loggedUnder = ({ dealId, ofNoDeal }: Acting): string | null => (ofNoDeal ? null : dealId);

/** Refusals by which a vendor says nothing of what was in the call: it was not let in. */
const NOT_READ: readonly VendorErrorCode[] = ["throttled", "unreachable", "quota-exhausted", "vendor-fault", "reconnect"];

/**
 * What was not let in proves only that this call changed nothing. Where an earlier one was lost, that one may still have
 * been carried out, or arrive late: the effect stays unknown, and keeps its key.
 */
async function recordRefusal(look: Acting, { step, key, resumed }: { step: string; key: string; resumed: boolean }, error: VendorError): Promise<void> {
  const { details } = error;
  const isOpen = details.applied === "unknown" || (resumed && NOT_READ.includes(details.code));
  await look.inTenant(async (tx) => {
    await effects.finish(tx, key, { state: isOpen ? "unknown" : "refused", error: details });
    await audit.append(tx, { kind: "did", dealId: loggedUnder(look), payload: { step, key, failed: details } });
  });
}
