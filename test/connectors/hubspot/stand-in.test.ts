import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Crm } from "../../../server/connectors/crm.ts";
import { EMPTY_STATUS } from "../crm-battery.ts";
import { sweptSince } from "../crm-bench.ts";
import { failure } from "../erp-bench.ts";
import { PORTAL, sessionOf, standIn, type StandIn } from "./sandbox-bench.ts";

interface Answer {
  id: string;
  properties: Record<string, string | null>;
}
const NOTHING = { deal: [], company: [] };
const DEAL_TO_CONTACT = 3;

describe("HubSpot's connector on the stand-in", () => {
  let stand: StandIn;
  let crm: Crm;
  beforeAll(async () => {
    stand = await standIn();
    const token = await stand.install();
    crm = stand.connector.open(sessionOf(() => token));
    await crm.ensureProperties();
  });
  afterEach(async () => void (await stand.asked("/__sandbox/required-deal-properties", "POST", { portalId: PORTAL, properties: [] })));
  afterAll(async () => stand?.close());

  const made = async (type: string, properties: Record<string, string>, associations: object[] = []) =>
    (await stand.asked<Answer>(`/crm/v3/objects/${type}`, "POST", { properties, associations })).id;
  const dealOf = (properties: Record<string, string> = {}, associations: object[] = []) =>
    made("deals", { dealname: "Deal", pipeline: "default", dealstage: "appointmentscheduled", ...properties }, associations);

  it("reads every deal of a believable account, and finds each of them in a sweep", async () => {
    const swept = await sweptSince(crm, "1970-01-01T00:00:00.000Z");
    const { total } = await stand.asked<{ total: number }>("/crm/v3/objects/deals/search", "POST", { limit: 1 });
    expect(new Set(swept.map(({ id }) => id)).size).toBe(total);
    expect(total).toBeGreaterThan(100);
    for (const { id, stageId } of swept) expect(await crm.readDeal(id, NOTHING)).toMatchObject({ id, stageId });
  });

  it("answers null for a deal that was merged into another", async () => {
    const [primary, other] = [await dealOf(), await dealOf()];
    await stand.asked("/crm/v3/objects/deals/merge", "POST", { primaryObjectId: primary, objectIdToMerge: other });
    expect(await crm.readDeal(other, NOTHING)).toBeNull();
  });

  it("has the same line total as HubSpot, whatever its discount", async () => {
    const lines: Record<string, string>[] = [
      { name: "Flat", quantity: "3", price: "33.35", discount: "1.25" },
      { name: "Percent", quantity: "7", price: "19.99", hs_discount_percentage: "12.5" },
    ];
    const ids = [];
    for (const line of lines) ids.push(await made("line_items", line));
    const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 19 }];
    const deal = await crm.readDeal(await dealOf({}, ids.map((id) => ({ to: { id }, types }))), NOTHING);
    const theirs = await Promise.all(ids.map((id) => stand.asked<Answer>(`/crm/v3/objects/line_items/${id}?properties=hs_total_discount`)));
    expect(deal?.lines.find(({ name }) => name === "Flat")?.discount).toEqual({ kind: "amount", amount: "3.75" });
    expect(theirs[0]?.properties["hs_total_discount"]).toBe("3.75");
    expect(deal?.lines.find(({ name }) => name === "Percent")?.discount).toEqual({ kind: "percent", percent: "12.5" });
  });

  it("puts the contact first that the portal calls its billing contact", async () => {
    const path = "/crm/associations/2026-09/deals/contacts/labels";
    const { results } = await stand.asked<{ results: { typeId: number; label: string }[] }>(path, "POST", { name: "billing_contact", label: "Billing contact" });
    const contacts = [await made("contacts", { lastname: "First" }), await made("contacts", { lastname: "Second" })];
    const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: DEAL_TO_CONTACT }];
    const dealId = await dealOf({}, contacts.map((id) => ({ to: { id }, types })));
    const label = [{ associationCategory: "USER_DEFINED", associationTypeId: results[0]?.typeId }];
    await stand.asked(`/crm/objects/2026-09/deals/${dealId}/associations/contacts/${contacts[1]}`, "PUT", label);
    expect((await crm.readDeal(dealId, NOTHING))?.contacts.map(({ lastName }) => lastName)).toEqual(["Second", "First"]);
  });

  it("names the property an admin requires before anything may be written", async () => {
    const dealId = await dealOf();
    await stand.asked("/__sandbox/required-deal-properties", "POST", { portalId: PORTAL, properties: ["closedate"] });
    const details = await failure(crm.writeBillingStatus(dealId, EMPTY_STATUS, 1));
    expect(details).toMatchObject({ consequence: "park", code: "validation", field: "closedate", applied: "no" });
    expect(details.requestId).toBeTruthy();
  });

  it("puts a property back that an admin deleted", async () => {
    const dealId = await dealOf();
    await stand.asked("/crm/v3/properties/deals/onebook_balance", "DELETE");
    await crm.writeBillingStatus(dealId, { ...EMPTY_STATUS, state: "open", balance: { minor: 5, currency: "USD" } }, 1);
    const deal = await stand.asked<Answer>(`/crm/v3/objects/deals/${dealId}?properties=onebook_balance`);
    expect(deal.properties["onebook_balance"]).toBe("0.05");
  });

  it("understands HubSpot where the account's limit is reached all the same", async () => {
    await stand.asked("/__sandbox/limits", "POST", { perTenSeconds: 1, searchPerSecond: 1 });
    try {
      await crm.describeAccount().catch(() => undefined);
      expect(await failure(crm.describeAccount())).toMatchObject({ consequence: "retry", code: "throttled", retryAfterMs: 10_000, applied: "no" });
    } finally {
      await stand.asked("/__sandbox/limits", "POST", { perTenSeconds: 1_000_000, searchPerSecond: 1_000_000 });
    }
  });

  it("calls dated paths alone", async () => {
    const dealId = await dealOf();
    const event = { kind: "sent" as const, headline: "Sent", at: "2026-11-20T10:00:00.000Z", invoiceNumber: null, amount: null };
    await crm.addTimelineEvent(dealId, event, "dated");
    await crm.createTask(dealId, { subject: "Dated", body: "", ownerId: null, dueAt: "2026-11-24T09:00:00.000Z" });
    const { calls } = await stand.asked<{ calls: { path: string }[] }>("/__sandbox/calls");
    const undated = calls.map(({ path }) => path).filter((path) => !/^\/[a-z-]+(\/[a-z-]+)?\/2026-0[39]\//.test(path) && !path.startsWith("/oauth/authorize"));
    expect(calls.length).toBeGreaterThan(10);
    expect(undated).toEqual([]);
  });
});
