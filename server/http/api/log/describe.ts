import { z } from "zod";
import type { Entry } from "../../../store/audit.ts";
import { LINES, type Line, type LineKey } from "./lines.ts";
import { moneyOf, resultOf } from "./money-in.ts";

/** One line for people about any audit entry. Old entries outlive the code that wrote them, so every field may be missing. */
export function describe({ kind, payload }: Entry): Line {
  const found = known.safeParse(payload);
  const fields: Known = found.success ? found.data : {};
  switch (kind) {
    case "seen":
      return describeSeen(fields);
    case "decided":
      return describeDecision(fields);
    case "did":
      return describeDeed(fields);
    case "asked":
      return describeWish(fields);
    case "changed":
      return describeChange(fields);
  }
}

const text = z.string().optional().catch(undefined);
const failure = z.object({ message: text, code: text, system: text }).optional().catch(undefined);
const said = z
  .object({ key: z.string(), values: z.record(z.string(), z.string()) })
  .nullish()
  .catch(null);
const reason = z.object({ sentence: text, said });
const invoice = z.object({ id: text, number: z.string().nullish().catch(null), state: text, total: z.unknown().optional(), balance: z.unknown().optional() });

const known = z.object({
  invoice: invoice.optional().catch(undefined),
  step: z.union([z.string(), z.looseObject({ name: z.string() })]).optional().catch(undefined),
  name: text,
  next: text,
  failed: failure,
  failures: z.number().optional().catch(undefined),
  parked: z.union([z.array(reason), reason]).nullish().catch(null),
  status: z.object({ state: text }).optional().catch(undefined),
  found: z.boolean().optional().catch(undefined),
  result: z.unknown().optional(),
  asked: text,
  by: text,
  code: text,
  comment: text,
  invoiceId: text,
  customerId: text,
  productId: text,
  item: text,
  connectLink: text,
  connected: text,
  confirmed: text,
  installedBy: text,
  admin: z.boolean().optional().catch(undefined),
  disconnected: text,
  erased: text,
  uninstalled: text,
  state: text,
  system: text,
  settings: z.unknown().optional(),
  conflict: z.array(z.object({ field: text })).optional().catch(undefined),
  customer: text,
  field: text,
  fields: z.array(z.string()).optional().catch(undefined),
  to: text,
  take: text,
  mode: text,
  month: text,
  monthClosed: text,
  monthReopened: text,
  shadow: z.boolean().optional().catch(undefined),
  rehearsal: z.object({ customerName: text, total: z.unknown().optional() }).nullish().catch(null),
  leftToTheButton: z.number().optional().catch(undefined),
});
type Known = Partial<z.infer<typeof known>>;

/** Only what is known stands in a gap. */
const line = (key: LineKey, values: Record<string, string | number | null | undefined> = {}): Line => ({
  key,
  values: Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, String(value)]]))),
});

function describeSeen({ invoice: seen }: Known): Line {
  if (!seen) return line("seen");
  return line("seen.invoice", { invoice: seen.number ?? seen.id, total: moneyOf(seen.total), state: seen.state ?? "state unknown", open: moneyOf(seen.balance) });
}

function describeDecision(fields: Known): Line {
  const { failed, failures, next, step, status, conflict, customer, shadow } = fields;
  const reasons = reasonsIn(fields);
  if (conflict) return line(customer ? "conflict" : "conflict.unnamed", { customer, fields: conflict.map(({ field = "a field" }) => field).join(",") });
  if (shadow && reasons.length === 0) return describeRehearsal(fields);
  if (failed) {
    const [first] = reasons;
    return first ? line("gave-up", { reasons: first.sentence }) : line("failed", { what: failed.message ?? failed.code ?? "an error", count: failures ?? 1 });
  }
  if (step !== undefined) return line("decided.step", { step: nameOf(step) });
  if (reasons.length > 0) return line("waits", { reasons: reasons.map(({ sentence }) => sentence).join(" ") });
  if (next === "rest") return line(status?.state === undefined ? "rests.unstated" : "rests", { state: status?.state });
  return line("decided");
}

/** The parked reasons an entry speaks of, with their sentences. */
function reasonsIn({ parked }: Known): { sentence: string; said: z.infer<typeof said> }[] {
  return [parked ?? []].flat().flatMap((one) => (one.sentence === undefined ? [] : [{ sentence: one.sentence, said: one.said ?? null }]));
}

/** The same as data; empty where one of them is kept as English only. */
export function reasonsOf({ payload }: Entry): NonNullable<z.infer<typeof said>>[] {
  const found = known.safeParse(payload);
  const all = found.success ? reasonsIn(found.data) : [];
  const kept = all.flatMap((one) => one.said ?? []);
  return kept.length === all.length ? kept.slice(0, found.data?.failed ? 1 : undefined) : [];
}

function describeRehearsal({ rehearsal }: Known): Line {
  if (rehearsal == null) return line("shadow.nothing");
  return line("shadow.invoice", { total: moneyOf(rehearsal.total), customer: rehearsal.customerName });
}

function describeDeed({ step, name, failed, found, result, customer, fields, to }: Known): Line {
  if (step === "update-customer") return line(customer ? "wrote" : "wrote.unnamed", { fields: (fields ?? []).join(","), customer, side: to === "crm" ? "crm" : "erp" });
  const what = { step: nameOf(step ?? name ?? "something"), ...resultOf(result) };
  if (failed) return line("did.failed", { ...what, what: failed.message ?? failed.code ?? "refused" });
  return line(found ? "did.found" : "did", what);
}

const nameOf = (step: string | { name: string }): string => (typeof step === "string" ? step : step.name);

function describeWish(fields: Known): Line {
  const { asked = "something", by = "Somebody", invoiceId, customerId, customer = "a customer", field = "a field", take, code = "parked", comment, productId, item, month } = fields;
  const key = `asked.${asked}`;
  if (!isLine(key)) return line("asked", { by, what: asked });
  return line(key, { by, invoice: invoiceId, id: customerId, customer, fields: field, take: take ?? "settled", code, comment, product: productId, item, month });
}

const isLine = (key: string): key is LineKey => Object.hasOwn(LINES, key);

const organisationOf = (name: string | undefined, system: string | undefined): string => name ?? system ?? "an organisation";

const describeMonth = ({ monthClosed, monthReopened }: Known, by: string | undefined): Line =>
  monthClosed === undefined ? line("changed.month-reopened", { month: monthReopened, by }) : line("changed.month-closed", { month: monthClosed, by });

function describeChange({ by, mode, leftToTheButton, erased, ...is }: Known): Line {
  const ofConnection = describeConnection({ by, ...is });
  if (ofConnection !== null) return ofConnection;
  if (is.monthClosed !== undefined || is.monthReopened !== undefined) return describeMonth(is, by);
  if (erased !== undefined) return line("changed.erased", { what: erased });
  if (is.uninstalled !== undefined) return line("changed.uninstalled");
  if (mode !== undefined) return line(mode === "live" ? "changed.live" : "changed.shadow", { by });
  if (is.settings !== undefined) return line("changed.settings", { by });
  if (leftToTheButton !== undefined) return line("changed.left", { count: leftToTheButton });
  return line(is.state === "needs-reconnect" ? "changed.needs-reconnect" : "changed");
}

function describeConnection({ by, name: named, system, state, ...is }: Known): Line | null {
  const name = organisationOf(named, system);
  if (is.connectLink !== undefined) return line("changed.connect-link", { system: is.connectLink, by });
  if (is.connected !== undefined) return line(state === "awaiting-confirmation" ? "changed.connected-awaiting" : "changed.connected", { name });
  if (is.installedBy !== undefined) return line(is.admin ? "changed.installed-admin" : "changed.installed", { by: is.installedBy });
  if (is.confirmed !== undefined) return line("changed.confirmed", { name, by });
  if (is.disconnected !== undefined) return line("changed.disconnected", { name, by });
  return null;
}
