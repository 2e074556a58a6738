import { z } from "zod";
import { OWNERS } from "./merging/merge-field.ts";
import { recognitionProperties, recognitionSchema } from "./recognition/policy.ts";

/** A tenant's rules. Every field has a default, so that `settings.parse({})` is a sensible first day. */

const propertyName = z.string().min(1).max(100);
const decimal = z.string().regex(/^\d+(\.\d+)?$/);

const trigger = z.strictObject({
  /** Off: only the button, the workflow action and the API make invoices. */
  automatic: z.boolean().default(true),
  /** Stages that invoice by themselves. Empty: every stage the CRM calls won. */
  stages: z.array(z.strictObject({ pipelineId: z.string(), stageId: z.string() })).max(50).default([]),
  /** Xero keeps drafts; QuickBooks has none and reads draft as "approved, not mailed". */
  deliver: z.enum(["draft", "approved", "sent"]).default("approved"),
});

/** Which ERP organisation a deal goes to: the first rule whose every condition holds, else the default. */
const route = z.strictObject({
  connectionId: z.string(),
  pipelineId: z.string().optional(),
  currency: z.string().length(3).optional(),
  country: z.string().length(2).optional(),
  property: z.strictObject({ name: propertyName, equals: z.string() }).optional(),
});

/** `issue`: make every part at once with its own date, or each when its date has come. */
const issue = z.enum(["on-date", "at-once"]).default("on-date");

export const instalmentsSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  /** Percents sum to 100; each part is dated so many days after the invoice date of the first. */
  z.strictObject({
    kind: z.literal("percent"),
    parts: z
      .array(z.strictObject({ percent: decimal, afterDays: z.number().int().min(0).max(3660) }))
      .min(1)
      .max(36),
    issue,
  }),
  z.strictObject({ kind: z.literal("monthly"), months: z.number().int().min(2).max(120), issue }),
]);

const items = z.strictObject({
  /** A line whose product is not in the ERP: create it, use the default item, or ask a person. */
  whenMissing: z.enum(["create", "default", "park"]).default("create"),
  defaultItemId: z.string().nullable().default(null),
  incomeAccountId: z.string().nullable().default(null),
  /**
   * How much of a recurring line to bill: its whole term, its first period, or whichever of the two adds up to the deal
   * amount (first period where neither does).
   */
  recurring: z.enum(["as-amount", "full-term", "first-period"]).default("as-amount"),
  /** A deal without line items: one line over the deal amount with the default item, or ask a person. */
  whenNoLines: z.enum(["one-line", "park"]).default("one-line"),
});

const tax = z.strictObject({
  mode: z.enum(["exclusive", "inclusive", "none"]).default("exclusive"),
  /** ERP tax code of lines that say nothing; null leaves it to the item or the ERP. */
  defaultCode: z.string().nullable().default(null),
  /** CRM tax word or rate to ERP tax code. An unmapped word parks the deal. */
  codes: z.record(z.string(), z.string()).default({}),
});

const terms = z.strictObject({
  /** By ERP connection: the CRM's word to that organisation's payment term. A word that means nothing parks the deal. */
  words: z.record(z.string().max(100), z.record(z.string().min(1).max(200), z.string().max(100))).default({}),
});

const fields = z.strictObject({
  poNumber: propertyName.nullable().default(null),
  memo: propertyName.nullable().default(null),
  terms: propertyName.nullable().default(null),
  copyTo: propertyName.nullable().default(null),
  invoiceDate: propertyName.nullable().default(null),
  exchangeRate: propertyName.nullable().default(null),
  /** Instalments of one deal: "30/70" in percent, or "12 months"; empty takes the tenant's own rule. */
  instalments: propertyName.nullable().default(null),
  /** Deal-level discount: a percentage, or an amount in the deal's currency. */
  discountPercent: propertyName.nullable().default(null),
  discountAmount: propertyName.nullable().default(null),
  /** The company's tax number in the CRM. */
  taxNumber: propertyName.nullable().default(null),
  /** ERP dimension id to the deal property that holds the option's name or id. */
  dimensions: z.record(z.string(), propertyName).default({}),
});

const rules = z.strictObject({
  /** How far the lines may differ from the deal amount, in minor units; null does not compare. */
  toleranceMinor: z.number().int().min(0).nullable().default(1),
  requiredProperties: z.array(propertyName).max(30).default([]),
  /** A customer with this company property set to this value is not invoiced. */
  blockedCustomer: z.strictObject({ property: propertyName, equals: z.string() }).nullable().default(null),
});

const customers = z.strictObject({
  whenMissing: z.enum(["create", "park"]).default("create"),
});

const owner = z.enum(OWNERS).default("crm");

/** Whose word counts for each field of a customer; see merging/merge-field.ts. */
const owners = z.strictObject({ name: owner, email: owner, phone: owner, address: owner, taxNumber: owner });

const trouble = z.strictObject({
  /** Days past due after which the deal is flagged. */
  overdueDays: z.number().int().min(0).max(365).default(1),
  task: z.boolean().default(false),
  /** Item ids or account codes whose credit notes are write-offs. */
  writeOff: z.array(z.string()).max(50).default([]),
});

/** What is told at the address an admin has set, and when; the address itself is a secret and no rule. */
const notifications = z.strictObject({
  /** A deal begins to wait for a person. */
  parked: z.boolean().default(true),
  /** A connection has ended and must be renewed. */
  connections: z.boolean().default(true),
  /** A deal has waited this many hours; null: not told. */
  stuckHours: z.number().int().min(1).max(720).nullable().default(48),
  digest: z
    .strictObject({
      daily: z.boolean().default(true),
      /** In the account's time zone. It tells of the day before. */
      hour: z.number().int().min(0).max(23).default(8),
      /** Sent also where nothing happened and nothing waits. */
      whenQuiet: z.boolean().default(false),
    })
    .prefault({}),
  /** On Mondays at seven, the bridge of the quarter so far in five lines. */
  weekly: z.boolean().default(true),
  /** What every message is written in. */
  language: z.enum(["en", "de", "fr"]).default("en"),
});

const calendarMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Recognised revenue posted to the accounting system, one journal entry a month; see recognition/journal.ts. */
const posting = z.strictObject({
  /** draft: a person approves each entry; post: entries are posted by themselves once their month is over. */
  mode: z.enum(["off", "draft", "post"]).default("off"),
  /** The first month that is posted; what was recognised before it is in the books already. */
  from: calendarMonth.nullable().default(null),
  /** By ERP connection: where invoices were booked to, and where revenue is to stand. */
  accounts: z.record(z.string(), z.strictObject({ deferred: z.string().nullable(), revenue: z.string().nullable() })).default({}),
  /** Revenue of a pipeline stands under this class or tracking option; one entry a month for each. */
  classes: z.array(z.strictObject({ connectionId: z.string(), pipelineId: z.string(), dimensionId: z.string(), optionId: z.string() })).max(100).default([]),
});

/** What owners earn on the cash of their deals; see commission/commission.ts. Empty: nothing. */
const commission = z.strictObject({
  rates: z.array(z.strictObject({ from: z.iso.date(), ownerId: z.string().min(1).max(64).nullable(), percent: decimal.refine((text) => Number(text) <= 100, "At most 100") })).max(200).default([]),
});

/** Reminders of what is overdue, by customer and currency; see reminders/reminders.ts. */
const reminders = z.strictObject({
  /** draft: a person releases each; send: they leave by themselves. */
  mode: z.enum(["off", "draft", "send"]).default("off"),
  /** The ERP mails the invoices once more, or the deal's owner gets a task in the CRM. */
  via: z.enum(["erp-mail", "crm-task"]).default("erp-mail"),
  /** By currency: overdue amounts below are left alone; a currency that is not here is never reminded of. */
  thresholds: z.record(z.string().regex(/^[A-Z]{3}$/), decimal).default({}),
  attempts: z.number().int().min(1).max(10).default(3),
  /** Quiet days between two attempts. */
  daysApart: z.number().int().min(1).max(90).default(7),
  /** Days past due before an invoice counts. */
  afterDays: z.number().int().min(1).max(365).default(3),
  /** 1 is Monday. */
  quietWeekdays: z.array(z.number().int().min(1).max(7)).max(6).default([6, 7]),
  quietDates: z.array(z.iso.date()).max(100).default([]),
});

const share = z.number().int().min(0).max(100);

/** What counts how much for the health of a customer; see health/health.ts. */
const health = z.strictObject({
  /** Company property that says when the customer was last in contact. */
  lastContactField: propertyName.nullable().default(null),
  weights: z.strictObject({ punctuality: share.default(40), overdue: share.default(30), takenBack: share.default(10), engagement: share.default(20) }).prefault({}),
  bands: z.strictObject({ good: share.default(70), watch: share.default(40) }).prefault({}),
});

export const emailAddress = z.email().max(254).toLowerCase();
export const MOST_ADMINS = 100;

/** Who may do what, by the e-mail address the CRM knows people under; see roles.ts. */
const roles = z.strictObject({
  /** May change settings and connections, and everything else. Whoever installs the app is the first; empty: everyone may. */
  admins: z.array(emailAddress).max(MOST_ADMINS).default([]),
  /** May create invoices and settle what waits for a person. */
  finance: z.array(emailAddress).max(500).default([]),
  /** What everyone else may do. */
  others: z.enum(["see", "create-invoices", "settle"]).default("see"),
});

/** The steps of the first run that only a person can call done; connecting and going live show by themselves. */
export const FIRST_RUN = ["invoicing", "mapping", "people", "try"] as const;

export const settingsSchema = z.strictObject({
  trigger: trigger.prefault({}),
  routes: z.array(route).max(50).default([]),
  defaultConnectionId: z.string().nullable().default(null),
  instalments: instalmentsSchema.default({ kind: "none" }),
  /** Days until due where neither the deal nor the customer says; null takes the ERP's own default. */
  dueDays: z.number().int().min(0).max(365).nullable().default(30),
  numbering: z.enum(["erp", "reference"]).default("erp"),
  items: items.prefault({}),
  tax: tax.prefault({}),
  terms: terms.prefault({}),
  fields: fields.prefault({}),
  rules: rules.prefault({}),
  customers: customers.prefault({}),
  owners: owners.prefault({}),
  trouble: trouble.prefault({}),
  posting: posting.prefault({}),
  commission: commission.prefault({}),
  reminders: reminders.prefault({}),
  health: health.prefault({}),
  notifications: notifications.prefault({}),
  roles: roles.prefault({}),
  /** How revenue is earned; see recognition/policy.ts. */
  recognition: recognitionSchema.prefault({}),
  /** What an admin has looked at and found right on the way to going live; order and repetition say nothing. */
  firstRun: z.array(z.enum(FIRST_RUN)).max(20).default([]),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});

/** Every CRM deal property the settings need, for one read. */
export function dealPropertiesOf(settings: Settings): string[] {
  const { dimensions, taxNumber: _companyOwn, ...single } = settings.fields;
  const routed = settings.routes.flatMap((rule) => (rule.property ? [rule.property.name] : []));
  const named = [...Object.values(single), ...Object.values(dimensions), ...settings.rules.requiredProperties, ...routed, ...recognitionProperties(settings.recognition)];
  return [...new Set(named.filter((name) => name !== null))].sort();
}

/** Every CRM company property the settings need. */
export function companyPropertiesOf(settings: Settings): string[] {
  const named = [settings.fields.taxNumber, settings.rules.blockedCustomer?.property ?? null, settings.health.lastContactField];
  return [...new Set(named.filter((name) => name !== null))].sort();
}
