import { z } from "zod";
import { addDays, dateIn } from "../../../domain/calendar.ts";
import { healthOf, PARTS, type Health } from "../../../domain/health/health.ts";
import * as connections from "../../../store/connections.ts";
import { customersSince, type KnownCustomer } from "../../../store/customer-health.ts";
import * as tenants from "../../../store/tenants.ts";
import { endpoint } from "../../endpoint.ts";

const MOST = 100;
const YEAR = 365;

const partSchema = z.strictObject({
  name: z.enum(PARTS),
  score: z.int().nullable().describe("0 to 100; null: unknown, and left out of the score"),
  weight: z.number(),
  measure: z.number().nullable().describe("Average days late, percent of what is open, payments taken back, days since the last contact"),
});

const customerSchema = z
  .strictObject({
    id: z.string(),
    customer: z.string(),
    organisation: z.string(),
    record: z.strictObject({ kind: z.enum(["company", "contact"]), id: z.string() }).nullable().describe("In the CRM"),
    score: z.int().nullable().describe("The mean of the known parts by their weights; null where none is known"),
    band: z.enum(["good", "watch", "risk"]).nullable(),
    parts: z.array(partSchema),
  })
  .meta({ id: "CustomerHealth" });

export const readHealth = endpoint({
  method: "get",
  path: "/api/v1/customer-health",
  id: "readCustomerHealth",
  summary: "How customers are doing, from how they pay and when they were last in contact, with each part of the score",
  right: "see",
  answer: z
    .strictObject({ customers: z.array(customerSchema), more: z.int(), bands: z.strictObject({ good: z.number(), watch: z.number() }), contactKnown: z.boolean().describe("A field of the CRM is chosen that says when a customer was last in contact") })
    .meta({ id: "CustomerHealthList" }),
  statuses: { 200: `Those doing worst first, at most ${MOST}; from our own book` },
  async handle({ parts, caller }) {
    const { tenant, erps, found, today } = await parts.store.tenant(caller.tenantId, async (tx) => {
      const settings = await tenants.get(tx);
      const day = dateIn(settings.timeZone, tx.clock.now());
      return { tenant: settings, erps: await connections.list(tx, "erp"), today: day, found: await customersSince(tx, addDays(day, -YEAR)) };
    });
    const { weights, bands, lastContactField } = tenant.settings.health;
    const rated = found.map((customer) => ({ customer, health: healthOf(customer.facts, { weights, bands }, today) })).toSorted(worstFirst);
    const nameOf = (id: string) => erps.find(({ connectionId }) => connectionId === id)?.name ?? "";
    const customers = rated.slice(0, MOST).map(({ customer, health }) => show(customer, health, nameOf(customer.connectionId)));
    return { status: 200, json: { customers, more: Math.max(0, rated.length - MOST), bands, contactKnown: lastContactField !== null } };
  },
});

interface Rated {
  customer: KnownCustomer;
  health: Health;
}

/** Unknown is not bad: it comes last. */
const worstFirst = (a: Rated, b: Rated): number => (a.health.score ?? 101) - (b.health.score ?? 101) || a.customer.customerName.localeCompare(b.customer.customerName);

function show({ connectionId, customerId, customerName, crmId }: KnownCustomer, { score, band, parts }: Health, organisation: string): z.input<typeof customerSchema> {
  const [kind = "", id = ""] = crmId?.split(":") ?? [];
  const record = id === "" ? null : { kind: kind === "person" ? ("contact" as const) : ("company" as const), id };
  return { id: `${connectionId}:${customerId}`, customer: customerName, organisation, record, score, band, parts };
}
