import { z } from "zod";
import { moneyOf, stepText } from "./step-text.ts";
import type { Entry } from "../../../store/audit.ts";

/** One line for people about any audit entry. Old entries outlive the code that wrote them, so every field may be missing. */
export function describe({ kind, payload }: Entry): string {
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
const reason = z.object({ sentence: text });
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
  connectLink: text,
  connected: text,
  confirmed: text,
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
  shadow: z.boolean().optional().catch(undefined),
  rehearsal: z.object({ customerName: text, total: z.unknown().optional() }).nullish().catch(null),
  leftToTheButton: z.number().optional().catch(undefined),
});
type Known = Partial<z.infer<typeof known>>;

function describeSeen({ invoice: seen }: Known): string {
  if (!seen) return "Read a record";
  const amounts = [moneyOf(seen.total), moneyOf(seen.balance)];
  const over = amounts[0] ? ` over ${amounts[0]}` : "";
  const open = amounts[1] ? `, ${amounts[1]} open` : "";
  return `Read invoice ${seen.number ?? seen.id ?? ""}${over}: ${seen.state ?? "state unknown"}${open}`;
}

function describeDecision(fields: Known): string {
  const { failed, failures, next, step, status, conflict, customer, shadow } = fields;
  const sentences = [fields.parked ?? []].flat().flatMap((one) => one.sentence ?? []);
  if (conflict) return `Asks a person about ${customer ?? "a customer"}: the systems disagree on ${conflict.map(({ field }) => fieldText(field)).join(", ")}`;
  if (shadow && sentences.length === 0) return describeRehearsal(fields);
  if (failed) {
    const what = failed.message ?? failed.code ?? "an error";
    return sentences[0] ? `Gave up for now: ${sentences[0]}` : `Failed (${what}) and will look again; failure ${failures ?? 1} in a row`;
  }
  if (step !== undefined) return `Decided to ${stepText(step)}`;
  if (sentences.length > 0) return `Waits for a person: ${sentences.join(" ")}`;
  if (next === "rest") return `Nothing more to do; the deal is ${(status?.state ?? "as it should be").replaceAll("_", " ")}`;
  return "Decided";
}

function describeRehearsal({ rehearsal }: Known): string {
  if (rehearsal == null) return "In shadow: nothing would have been done";
  const total = moneyOf(rehearsal.total);
  return `In shadow: would have made an invoice${total === null ? "" : ` over ${total}`} for ${rehearsal.customerName ?? "the customer"}`;
}

function describeDeed({ step, name, failed, found, result, customer, fields, to }: Known): string {
  if (step === "update-customer") return `Wrote ${(fields ?? []).map(fieldText).join(", ")} of ${customer ?? "a customer"} to the ${to === "crm" ? "CRM" : "accounting system"}`;
  const what = stepText(step ?? name ?? "something", result);
  if (failed) return `Tried to ${what}: ${failed.message ?? failed.code ?? "refused"}`;
  return found ? `Found that an earlier attempt to ${what} had gone through` : `Done: ${what}`;
}

function describeWish(fields: Known): string {
  const { asked = "something", by = "Somebody" } = fields;
  const wish = Object.hasOwn(WISHES, asked) ? WISHES[asked] : undefined;
  return `${by} ${wish?.(fields) ?? `asked for ${asked}`}`;
}

const WISHES: Record<string, (of: Known) => string> = {
  "create-invoice": () => "asked for an invoice",
  refresh: () => "asked to look again",
  leave: () => "chose to leave the sent invoice as it is",
  "credit-and-reissue": () => "chose to credit the invoice and issue a new one",
  "link-invoice": ({ invoiceId = "" }) => `linked invoice ${invoiceId} to the deal`,
  "link-customer": ({ customerId = "" }) => `linked the deal's customer to customer ${customerId}`,
  "erase-contact": () => "asked to erase the personal data of a contact",
  retry: ({ code = "parked" }) => `asked to retry (${code})`,
  "retry-all": ({ code = "parked" }) => `asked to retry everything that waits for the same reason (${code})`,
  "link-company": ({ customer = "a customer" }) => `said that the company is ${customer} in the accounting system`,
  "settle-conflict": ({ customer = "a customer", field, take }) => `decided about ${fieldText(field)} of ${customer}: ${TAKEN[take ?? ""] ?? "settled"}`,
  dismiss: ({ code = "parked", comment = "" }) => `dismissed "${code}": ${comment}`,
};

const TAKEN: Record<string, string> = { crm: "the CRM's value counts", erp: "the accounting system's value counts", both: "each keeps its own" };
const FIELDS: Record<string, string> = { email: "e-mail address", phone: "phone number", taxNumber: "tax number" };
const fieldText = (field = "a field"): string => FIELDS[field] ?? field;

function describeChange(fields: Known): string {
  const by = fields.by === undefined ? "" : ` by ${fields.by}`;
  const named = fields.name ?? fields.system ?? "an organisation";
  if (fields.connectLink !== undefined) return `Asked for a link to connect ${fields.connectLink}${by}`;
  if (fields.connected !== undefined) return `Connected to ${named}${fields.state === "awaiting-confirmation" ? ", awaiting confirmation" : ""}`;
  if (fields.confirmed !== undefined) return `Connection to ${named} confirmed${by}`;
  if (fields.disconnected !== undefined) return `Disconnected from ${named}${by}`;
  if (fields.erased !== undefined) return `Erased personal data of ${fields.erased}`;
  if (fields.uninstalled !== undefined) return "Onebook was uninstalled";
  if (fields.mode !== undefined) return fields.mode === "live" ? `Went live${by}` : `Went back to shadow mode${by}`;
  if (fields.settings !== undefined) return `Settings changed${by}`;
  if (fields.leftToTheButton !== undefined) return `Left ${fields.leftToTheButton} deals that were won before to the button`;
  if (fields.state === "needs-reconnect") return "A connection needs to be renewed by an admin";
  return "Changed";
}
