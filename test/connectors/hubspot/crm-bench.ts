import type { BillingStatus } from "../../../server/domain/billing-status.ts";
import type { CrmBench, TypedDeal } from "../crm-bench.ts";
import { EVENT_TYPES } from "../../../server/connectors/hubspot/index.ts";
import { PORTAL, sessionOf, standIn, type StandIn } from "./sandbox-bench.ts";

const PROPERTY: Record<keyof BillingStatus, string> = {
  state: "onebook_status",
  invoiceNumber: "onebook_invoice_number",
  invoiceUrl: "onebook_invoice_url",
  invoiceCount: "onebook_invoice_count",
  invoiceDate: "onebook_invoice_date",
  dueDate: "onebook_due_date",
  currency: "onebook_currency",
  total: "onebook_invoice_total",
  paid: "onebook_paid",
  credited: "onebook_credited",
  balance: "onebook_balance",
  lastPaymentDate: "onebook_last_payment_date",
  daysOverdue: "onebook_days_overdue",
  recognised: "onebook_recognised",
  trouble: "onebook_trouble",
  parkedReason: "onebook_parked_reason",
};
const STAGES = { won: "closedwon", lost: "closedlost" };
/** HubSpot's own type ids, seen from the deal. */
const DEAL_TO = { contact: 3, company: 341, line: 19 };

const LINE_TO_DEAL = 20;
const TYPES = { company: "companies", contact: "contacts", "line-item": "line_items" };

interface Answer {
  id: string;
  properties: Record<string, string | null>;
}

export async function hubspotBench(): Promise<CrmBench> {
  const stand = await standIn();
  const { connector, asked } = stand;
  const token = await stand.install();
  let replaced = 0;
  let held = "expired";
  const replace = () => {
    replaced += 1;
    held = token;
    return token;
  };

  return {
    connector,
    accountId: String(PORTAL),
    crm: connector.open(sessionOf(() => token, () => token)),
    refused: { crm: connector.open(sessionOf(() => held, replace)), replaced: () => replaced },
    locked: connector.open(sessionOf(() => "expired", () => "expired too")),
    guarded: (beforeWrite) => connector.open({ ...sessionOf(() => token, () => token), beforeWrite }),
    consent: stand.consent,
    redirectUri: stand.redirectUri,
    person: personAt(stand),
    freeText: {
      deal: "description",
      company: "description",
      async set(dealId, companyId, text) {
        await asked(`/crm/v3/objects/deals/${dealId}`, "PATCH", { properties: { description: text } });
        await asked(`/crm/v3/objects/companies/${companyId}`, "PATCH", { properties: { description: text } });
      },
    },
    vendor: {
      fault: async (rule) => void (await asked("/__sandbox/faults", "POST", rule)),
      clearFaults: async () => void (await asked("/__sandbox/faults", "DELETE")),
      async knows(accessToken) {
        const answer = await fetch(`${stand.origin}/account-info/2026-09/details`, { headers: { authorization: `Bearer ${accessToken}` } });
        return answer.ok;
      },
      takeEvents: async (whether) => void (await asked("/__sandbox/event-types", "POST", whether ? Object.values(EVENT_TYPES) : [])),
      postsOf: (dealId, work) => stand.listener.until((post) => ["dealstage", dealId].every((word) => Buffer.from(post.raw).includes(word)), work),
    },
    missingId: "999999999",
    calls: {
      readDeal: { method: "GET", path: "/objects/2026-09/deals/\\d+\\?" },
      writeDeal: { method: "PATCH", path: "/objects/2026-09/deals/\\d+$" },
      createTask: { method: "POST", path: "/objects/2026-09/tasks$" },
    },
    close: stand.close,
  };
}

function personAt({ asked }: StandIn): CrmBench["person"] {
  let touched = 0;
  const made = (type: string, properties: Record<string, string>) => asked<Answer>(`/crm/v3/objects/${type}`, "POST", { properties });

  async function createDeal({ name, amount, lines, company, contacts }: TypedDeal) {
    const companyId = company === null ? null : (await made("companies", { name: company })).id;
    const contactIds: string[] = [];
    for (const lastname of contacts) contactIds.push((await made("contacts", { firstname: "Ada", lastname })).id);
    const inputs = lines.map((line, index) => ({
      properties: {
        name: line.name,
        quantity: line.quantity,
        price: line.price,
        hs_position_on_quote: String(index),
        ...(line.percentOff === undefined ? {} : { hs_discount_percentage: line.percentOff }),
      },
    }));
    const lineIds: string[] = [];
    for (let start = 0; start < inputs.length; start += 100) {
      const batch = await asked<{ results: Answer[] }>("/crm/v3/objects/line_items/batch/create", "POST", { inputs: inputs.slice(start, start + 100) });
      lineIds.push(...batch.results.map((line) => line.id));
    }
    const linked = (id: string, typeId: number) => ({ to: { id }, types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: typeId }] });
    // Added in reverse, so that their order is not that of being made.
    const associations = [
      ...(companyId === null ? [] : [linked(companyId, DEAL_TO.company)]),
      ...contactIds.map((id) => linked(id, DEAL_TO.contact)),
      ...lineIds.reverse().map((id) => linked(id, DEAL_TO.line)),
    ];
    const properties = { dealname: name, amount, dealstage: "appointmentscheduled", pipeline: "default" };
    const deal = await asked<Answer>("/crm/v3/objects/deals", "POST", { properties, associations });
    return { dealId: deal.id, companyId, contactIds, lineIds: lineIds.reverse() };
  }
  const change = (type: string, id: string, properties: Record<string, string>) => asked(`/crm/v3/objects/${type}/${id}`, "PATCH", { properties });

  return {
    createDeal,
    close: async (dealId, outcome) => void (await change("deals", dealId, { dealstage: STAGES[outcome] })),
    rename: async (dealId, dealname) => void (await change("deals", dealId, { dealname })),
    touch: async (entity, id) => void (await change(TYPES[entity], id, { [entity === "contact" ? "jobtitle" : "description"]: `Touched ${(touched += 1)}` })),
    async addLine(dealId, { name, quantity, price }) {
      const associations = [{ to: { id: dealId }, types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: LINE_TO_DEAL }] }];
      return (await asked<Answer>("/crm/v3/objects/line_items", "POST", { properties: { name, quantity, price }, associations })).id;
    },
    mergeCompanies: async (primaryObjectId, objectIdToMerge) => void (await asked("/crm/v3/objects/companies/merge", "POST", { primaryObjectId, objectIdToMerge })),
    remove: async (dealId) => void (await asked(`/crm/v3/objects/deals/${dealId}`, "DELETE")),
    finishTask: async (id) => void (await change("tasks", id, { hs_task_status: "COMPLETED" })),
    async billing(dealId) {
      const deal = await asked<Answer>(`/crm/v3/objects/deals/${dealId}?properties=${Object.values(PROPERTY).join(",")}`);
      return Object.fromEntries(Object.entries(PROPERTY).map(([key, name]) => [key, deal.properties[name] ?? null])) as Record<keyof BillingStatus, string | null>;
    },
    async timeline(dealId) {
      const events = await asked<{ properties: Record<string, string> }[]>(`/__sandbox/timeline/${PORTAL}/${dealId}`);
      return events.map(({ properties }) => properties["headline"] ?? "");
    },
  };
}
