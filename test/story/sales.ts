import type { World } from "./world.ts";

const V = "/crm/objects/2026-09";
const FIELDS =
  "dealstage,amount,deal_currency_code,onebook_status,onebook_invoice_number,onebook_invoice_url,onebook_invoice_count,onebook_invoice_date,onebook_due_date,onebook_currency," +
  "onebook_invoice_total,onebook_paid,onebook_credited,onebook_balance,onebook_last_payment_date,onebook_days_overdue,onebook_trouble,onebook_parked_reason";

export interface Line {
  name: string;
  price: string;
  quantity?: string;
  hs_sku?: string;
  hs_product_id?: string;
  hs_discount_percentage?: string;
  /** For one unit. */
  discount?: string;
  recurringbillingfrequency?: string;
  hs_recurring_billing_period?: string;
}

export interface NewDeal {
  name?: string;
  amount?: string | null;
  currency?: string;
  lines?: Line[];
  companyId?: string;
  contactId?: string;
  properties?: Record<string, string>;
}

interface Record_ {
  id: string;
  properties: Record<string, string | null>;
}

export interface TimelineEntry {
  eventTypeName: string;
  properties: Record<string, string>;
}

/** What salespeople do in one HubSpot portal, and what they see there. */
export function salesIn(world: Pick<World, "hubspot" | "handle">, portalId: number) {
  const call = <T>(method: string, path: string, body?: unknown): Promise<T> => world.hubspot<T>(portalId, method, path, body);
  const create = async (type: string, properties: Record<string, string>): Promise<string> => (await call<Record_>("POST", `${V}/${type}`, { properties })).id;
  const associate = (dealId: string, type: "companies" | "contacts", id: string) =>
    call<unknown>("PUT", `/crm/v4/objects/deals/${dealId}/associations/default/${type}/${id}`);

  async function addLine(dealId: string, line: Line): Promise<string> {
    const properties = { quantity: "1", ...line };
    const associations = [{ to: { id: dealId }, types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 20 }] }];
    return (await call<Record_>("POST", `${V}/line_items`, { properties, associations })).id;
  }

  return {
    portalId,
    company: (name: string, more: Record<string, string> = {}) => create("companies", { name, ...more }),
    contact: (email: string, more: Record<string, string> = {}) => create("contacts", { email, ...more }),
    associate,
    addLine,
    /** A text field of deals. */
    newProperty: (name: string) => call<unknown>("POST", "/crm/properties/2026-09/deals", { name, label: name, type: "string", fieldType: "text", groupName: "dealinformation" }),
    phone: async (companyId: string) => (await call<Record_>("GET", `${V}/companies/${companyId}?properties=phone`)).properties["phone"],
    update: (type: string, id: string, properties: Record<string, string>) => call<unknown>("PATCH", `${V}/${type}/${id}`, { properties }),

    /** A deal in a stage before won, with one line of 100.00 unless told otherwise. */
    async deal({ name = "Story", amount, currency, lines, companyId, contactId, properties = {} }: NewDeal): Promise<string> {
      const shown = lines ?? [{ name: "Story work", price: "100.00" }];
      const sum = shown.reduce((total, line) => total + Number(line.price) * Number(line.quantity ?? "1"), 0);
      const own = { dealname: name, pipeline: "default", dealstage: "contractsent", ...(currency && { deal_currency_code: currency }), ...properties };
      const id = await create("deals", amount === null ? own : { ...own, amount: amount ?? sum.toFixed(2) });
      if (companyId !== undefined) await associate(id, "companies", companyId);
      if (contactId !== undefined) await associate(id, "contacts", contactId);
      for (const line of shown) await addLine(id, line);
      return id;
    },

    win: (dealId: string) => call<unknown>("PATCH", `${V}/deals/${dealId}`, { properties: { dealstage: "closedwon" } }),

    /** Everything the deal shows of its billing; "" reads as null. */
    async shown(dealId: string): Promise<Record<string, string | null>> {
      const { properties } = await call<Record_>("GET", `${V}/deals/${dealId}?properties=${FIELDS}`);
      return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name.replace(/^onebook_/, ""), value === "" ? null : value]));
    },

    /** The first seeded deal of this name. */
    async seeded(name: string): Promise<string> {
      const filters = [{ propertyName: "dealname", operator: "EQ", value: name }];
      const found = await call<{ results: Record_[] }>("POST", `${V}/deals/search`, { filterGroups: [{ filters }], limit: 1 });
      const [deal] = found.results;
      if (!deal) throw new Error(`No deal is called ${name}`);
      return deal.id;
    },

    timeline: (dealId: string) => world.handle<TimelineEntry[]>("hubspot", "GET", `/timeline/${portalId}/${dealId}`),

    async tasks(dealId: string): Promise<Record<string, string | null>[]> {
      const page = await call<{ results: { toObjectId: string }[] }>("GET", `/crm/v4/objects/deals/${dealId}/associations/tasks`);
      return Promise.all(
        page.results.map(async ({ toObjectId }) => (await call<Record_>("GET", `${V}/tasks/${toObjectId}?properties=hs_task_subject,hubspot_owner_id`)).properties),
      );
    },
  };
}

export type Sales = ReturnType<typeof salesIn>;
