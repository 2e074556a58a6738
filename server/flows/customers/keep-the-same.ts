import { VendorError } from "../../connectors/vendor-error.ts";
import { fieldsOf, type CustomerField, type CustomerFields, type CustomerPatch } from "../../domain/merging/customer-fields.ts";
import { mergeCustomer, type Bases, type Choice, type CustomerMerge } from "../../domain/merging/merge-customer.ts";
import { landedWrites } from "../../domain/merging/landed-writes.ts";
import type { Customer } from "../../domain/records.ts";
import type { Settings } from "../../domain/settings.ts";
import { sha256 } from "../../platform/digest.ts";
import * as audit from "../../store/audit.ts";
import * as connections from "../../store/connections.ts";
import * as conflicts from "../../store/customer-conflicts.ts";
import * as pairs from "../../store/customer-pairs.ts";
import type { TenantTx } from "../../store/index.ts";
import * as links from "../../store/links.ts";
import * as tenants from "../../store/tenants.ts";
import { crmFor, erpFor, type Acting } from "../acting.ts";
import type { FlowKit } from "../kit.ts";
import { withTenantLease } from "../tenant-lease.ts";

interface Known {
  erpId: string;
  settings: Settings;
  bases: Bases;
  pending: pairs.PendingWrite | null;
  choices: Partial<Record<CustomerField, Choice>>;
}

interface Seen {
  kind: Customer["kind"];
  name: string;
  crm: CustomerFields;
  erp: CustomerFields;
}

interface Run extends pairs.PairKey {
  acting: Acting;
  known: Known;
}

/** While another is at the same customer: as long as its lease may last, should it have died. */
const PAUSE_MS = 1000;
const PAUSES = 150;

/**
 * Looks at one linked customer in both systems, writes each owner's changes to the other side, and shows a person what
 * nobody owns. Knows nothing of why it was woken: any number of wakes, in any order, come to the same.
 *
 * One worker at a time, and each wake looks after the one before it has ended: of two at once, the slower would write what
 * it saw over what has been changed since, and nobody would look again.
 */
export async function keepCustomerTheSame(kit: FlowKit, tenantId: string, pair: pairs.PairKey): Promise<void> {
  const name = `customer:${pair.connectionId}:${pair.crmId}`;
  for (let pauses = 0; !(await withTenantLease(kit, tenantId, name, (acting) => keep(acting, pair))); pauses += 1) {
    if (pauses >= PAUSES) throw new Error("Another worker has not come to an end with this customer");
    await kit.clock.sleep(PAUSE_MS);
  }
}

async function keep(acting: Acting, pair: pairs.PairKey): Promise<void> {
  const known = await acting.inTenant((tx) => readKnown(tx, pair));
  if (known === null) return;
  const run: Run = { acting, known, ...pair };
  const seen = await observe(run);
  if (seen === null) return;
  const bases = landedWrites(known.bases, known.pending, seen);
  const merge = mergeCustomer({ kind: seen.kind, crm: seen.crm, erp: seen.erp, bases, owners: known.settings.owners, choices: known.choices });
  const written = await writeBoth(run, seen, { ...bases, ...merge.settled }, merge);
  await record(run, seen, written, merge);
}

async function readKnown(tx: TenantTx, pair: pairs.PairKey): Promise<Known | null> {
  const connection = await connections.get(tx, pair.connectionId);
  const erpId = (await links.erpIdsOf(tx, { kind: "customer", connectionId: pair.connectionId, crmIds: [pair.crmId] }))[pair.crmId];
  if (connection?.state !== "active" || erpId === undefined) return null;
  const { settings, mode } = await tenants.get(tx);
  if (mode === "shadow") return null;
  const before = await pairs.read(tx, pair);
  const decided = (await conflicts.ofPair(tx, pair)).flatMap(({ field, choice: take, crmValue: crm, erpValue: erp }) => (take === null ? [] : [[field, { take, crm, erp }] as const]));
  return { erpId, settings, bases: before?.bases ?? {}, pending: before?.pending ?? null, choices: Object.fromEntries(decided) };
}

/** null where one of the two is gone or set aside: that is nothing to keep the same. */
async function observe({ acting, connectionId, crmId, known }: Run): Promise<Seen | null> {
  const [kind, id = ""] = crmId.split(":") as [Customer["kind"], string];
  const taxNumber = known.settings.fields.taxNumber;
  const crm = await (await crmFor(acting)).readCustomer(kind, id, taxNumber === null ? [] : [taxNumber]);
  if (crm === null) return null;
  const erp = await (await erpFor(acting, { connectionId })).readCustomer(known.erpId);
  if (erp === null || !erp.active) return null;
  return { kind, name: crm.name, crm: fieldsOf(crm, taxNumber), erp: fieldsOf(erp, null) };
}

interface Written {
  bases: Bases;
  refused: conflicts.FoundConflict[];
}

async function writeBoth(run: Run, seen: Seen, bases: Bases, merge: CustomerMerge): Promise<Written> {
  const toErp = await write(run, seen, { bases, refused: [] }, { to: "erp", patch: merge.toErp });
  return write(run, seen, toErp, { to: "crm", patch: merge.toCrm });
}

/** The intent is committed before the call leaves. A definite refusal is a person's matter; anything else is tried again. */
async function write(run: Run, seen: Seen, so: Written, pending: pairs.PendingWrite): Promise<Written> {
  const fields = Object.keys(pending.patch) as CustomerField[];
  if (fields.length === 0) return so;
  const { acting } = run;
  await acting.renewLease();
  await acting.inTenant((tx) => pairs.save(tx, run, { bases: so.bases, pending }));
  try {
    const answer = await send(run, seen, pending);
    const other = answer ?? seen[pending.to];
    const kept = fields.map((field) => [field, pending.to === "erp" ? { crm: seen.crm[field], erp: other[field] } : { crm: other[field], erp: seen.erp[field] }]);
    const bases: Bases = { ...so.bases, ...(Object.fromEntries(kept) as Bases) };
    await acting.inTenant(async (tx) => {
      await pairs.save(tx, run, { bases, pending: null });
      await audit.append(tx, { kind: "did", dealId: null, payload: { step: "update-customer", ...labels(run, seen), to: pending.to, fields, sent: pending.patch } });
    });
    return { ...so, bases };
  } catch (error) {
    if (!(error instanceof VendorError) || (error.details.consequence !== "park" && error.details.code !== "missing-scope")) throw error;
    const { message: refusal, code } = error.details;
    acting.kit.log.warn("A customer's change was refused", { tenantId: acting.tenantId, connectionId: run.connectionId, code });
    return { bases: so.bases, refused: [...so.refused, ...fields.map((field) => ({ field, why: "refused", refusal, crm: seen.crm[field], erp: seen.erp[field] }))] };
  }
}

/** null where the record is gone meanwhile: the next look sees that. */
async function send({ acting, connectionId, crmId, known }: Run, seen: Seen, { to, patch }: pairs.PendingWrite): Promise<CustomerFields | null> {
  const taxNumber = known.settings.fields.taxNumber;
  if (to === "crm") {
    const answer = await (await crmFor(acting)).updateCustomer(seen.kind, crmId.slice(crmId.indexOf(":") + 1), patch, taxNumber);
    return answer && fieldsOf(answer, taxNumber);
  }
  const erp = await erpFor(acting, { connectionId });
  const answer = await erp.updateCustomer(known.erpId, patch, keyOf(acting.tenantId, connectionId, known.erpId, seen.erp, patch));
  return answer && fieldsOf(answer, null);
}

/** The same change of the same state is one write; made again later, after others, it is another. */
const keyOf = (tenantId: string, connectionId: string, erpId: string, before: CustomerFields, patch: CustomerPatch): string =>
  `ob-${sha256(JSON.stringify([tenantId, connectionId, erpId, before, patch])).slice(0, 30)}`;

const labels = ({ crmId, connectionId }: Run, { name }: Seen) => ({ customer: name, crmId, connectionId });

async function record(run: Run, seen: Seen, { bases, refused }: Written, { conflicts: found }: CustomerMerge): Promise<void> {
  const all = [...found.map((one) => ({ ...one, refusal: null })), ...refused];
  await run.acting.renewLease();
  await run.acting.inTenant(async (tx) => {
    const before = new Set((await conflicts.ofPair(tx, run)).map(({ field, why }) => `${field} ${why}`));
    await pairs.save(tx, run, { bases, pending: null });
    await conflicts.setOpen(tx, run, seen.name, all);
    const fresh = all.filter(({ field, why }) => !before.has(`${field} ${why}`));
    if (fresh.length > 0) await audit.append(tx, { kind: "decided", dealId: null, payload: { conflict: fresh.map(({ field, why }) => ({ field, why })), ...labels(run, seen) } });
  });
}
