import type { Onebook } from "./onebook.ts";
import type { createStory } from "./story.ts";
import { listIn, textIn, type Vendors, type Wire } from "./vendors.ts";

const OBJECTS = "/crm/objects/2026-09";
const DAY_MS = 86_400_000;

interface Office {
  onebook: Onebook;
  vendors: Vendors;
  story: ReturnType<typeof createStory>;
  portalId: number;
}

/** An admin's word that reminders are drafted, recognised revenue is posted from last month on, and cash earns commission. */
export async function switchOnMoney({ onebook }: Office): Promise<void> {
  const erp = listIn(await onebook("GET", "/api/v1/connections"), "connections").find(({ role }) => role === "erp") ?? {};
  const named = (list: string, like: RegExp) => textIn(listIn(erp, "reference", list).find((account) => like.test(textIn(account, "name"))) ?? {}, "id");
  const accounts = { [textIn(erp, "id")]: { deferred: named("otherAccounts", /deferred|unearned/i), revenue: named("incomeAccounts", /./) } };
  const { version, settings } = (await onebook("GET", "/api/v1/settings")) as { version: number; settings: Wire };
  const changed = {
    ...settings,
    posting: { mode: "draft", from: lastMonth().slice(0, 7), accounts },
    reminders: { mode: "draft", thresholds: { USD: "100" }, quietWeekdays: [] },
    commission: { rates: [{ from: "2020-01-01", ownerId: null, percent: "7.5" }] },
  };
  await onebook("PUT", "/api/v1/settings", { version, settings: changed });
}

/** A sale whose invoice is of last month and long overdue. */
export async function sellLastMonth({ story, onebook }: Office, dealId: string): Promise<void> {
  await onebook("POST", `/api/v1/deals/${dealId}/invoice`, { invoiceDate: lastMonth(), dueDate: lastMonth() });
  await story.until(dealId, ["overdue"], "overdue");
}

/** One sale, entered by two people: two deals of one company with one name and one amount. */
export async function sellTwice({ story, vendors, portalId }: Office, companyId: string): Promise<void> {
  for (const dealname of ["Spring campaign", "Spring campaign"]) {
    const crm = (method: string, path: string, body?: unknown) => vendors.hubspot(portalId, method, path, body);
    const id = textIn(await crm("POST", `${OBJECTS}/deals`, { properties: { dealname, dealstage: "contractsent", pipeline: "default", amount: "4800.00" } }), "id");
    await crm("PUT", `/crm/v4/objects/deals/${id}/associations/default/companies/${companyId}`);
    const associations = [{ to: { id }, types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 20 }] }];
    await crm("POST", `${OBJECTS}/line_items`, { properties: { name: "Campaign", quantity: "1", price: "4800.00" }, associations });
    await story.close(id);
    await story.until(id, ["open", "sent"], "invoiced");
  }
}

/** Open deals move on in their pipeline: Onebook hears of them, and can tell what they may bring. */
export async function moveOn({ story, vendors, portalId }: Office, count: number): Promise<void> {
  for (const dealId of await story.openDeals([{ propertyName: "dealstage", operator: "EQ", value: "presentationscheduled" }], count)) {
    await vendors.hubspot(portalId, "PATCH", `${OBJECTS}/deals/${dealId}`, { properties: { dealstage: "decisionmakerboughtin" } });
  }
}

/** A day in the middle of last month. */
export function lastMonth(): string {
  const today = new Date();
  const days = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1)).getTime() - 15 * DAY_MS;
  return new Date(days).toISOString().slice(0, 10);
}
