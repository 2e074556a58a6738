import { Client } from "@hubspot/api-client";
import { AssociationSpecAssociationCategoryEnum } from "@hubspot/api-client/lib/codegen/crm/associations/v4/models/AssociationSpec.js";
import { FilterOperatorEnum } from "@hubspot/api-client/lib/codegen/crm/deals/index.js";
import { PropertyCreateFieldTypeEnum, PropertyCreateTypeEnum } from "@hubspot/api-client/lib/codegen/crm/properties/models/PropertyCreate.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHubSpot } from "../../../sandbox/hubspot/index.ts";
import { createClock } from "../../../sandbox/kit/clock.ts";
import { createRandom } from "../../../sandbox/kit/random.ts";
import { serve } from "../../../sandbox/kit/serve.ts";
import { openStore } from "../../../sandbox/kit/store.ts";
import type { Vendor } from "../../../sandbox/kit/vendor.ts";
import { services } from "../../../sandbox/seeds/services.ts";
import { app, CALLBACK, SCOPES } from "./bench.ts";

let server: Awaited<ReturnType<typeof serve>>;
let vendor: Vendor;
let basePath: string;
beforeAll(async () => {
  server = await serve({ fetch: (request, ...rest) => vendor.app.fetch(request, ...rest) }, 0);
  basePath = `http://localhost:${server.port}`;
  const options = { clock: createClock(), random: createRandom(1), store: openStore(":memory:"), app: structuredClone(app), origin: basePath, send: () => Promise.resolve(new Response()), seed: "demo" as const };
  vendor = createHubSpot(options, [{ portalId: 100001, business: services }]);
});
afterAll(async () => {
  await server.close();
  vendor.close();
});

const admin = () => new Client({ accessToken: "sandbox-100001", basePath });
const HUBSPOT = AssociationSpecAssociationCategoryEnum.HubspotDefined;

describe("HubSpot's own client, unmodified", () => {
  test("creates, reads, changes, finds and archives deals", async () => {
    const { basicApi, searchApi } = admin().crm.deals;
    const made = await basicApi.create({ properties: { dealname: "By client", amount: "10" }, associations: [] });
    expect(made.createdAt).toBeInstanceOf(Date);
    await basicApi.update(made.id, { properties: { dealstage: "closedwon" } });
    const read = await basicApi.getById(made.id, ["dealstage", "hs_is_closed_won"], ["dealstage"]);
    expect(read.properties).toMatchObject({ dealstage: "closedwon", hs_is_closed_won: "true" });
    expect(read.propertiesWithHistory?.["dealstage"]?.[0]).toMatchObject({ value: "closedwon", timestamp: expect.any(Date) as Date });
    const filters = [{ propertyName: "dealname", operator: FilterOperatorEnum.Eq, value: "By client" }];
    const found = await searchApi.doSearch({ filterGroups: [{ filters }], properties: ["amount"], limit: 5, after: "0", sorts: [] });
    expect(found).toMatchObject({ total: 1, results: [{ id: made.id, properties: { amount: "10" } }] });
    await basicApi.archive(made.id);
    await expect(basicApi.getById(made.id)).rejects.toMatchObject({ code: 404 });
  });

  test("walks through all pages", async () => {
    const all = await admin().crm.companies.getAll(100, undefined, ["name"]);
    expect(all).toHaveLength(services.companies.length);
  });

  test("reads and writes batches", async () => {
    const { batchApi, basicApi } = admin().crm.companies;
    const made = await batchApi.create({ inputs: [{ properties: { name: "one" }, associations: [] }, { properties: { name: "two" }, associations: [] }] });
    const ids = made.results.map(({ id }) => ({ id }));
    const read = await batchApi.read({ inputs: ids, properties: ["name"], propertiesWithHistory: [] });
    expect(read.results.map((one) => one.properties["name"])).toEqual(["one", "two"]);
    await batchApi.archive({ inputs: ids });
    await expect(basicApi.getById(ids[0]?.id ?? "")).rejects.toMatchObject({ code: 404 });
  });

  test("associates by version 4, one by one and in batches", async () => {
    const { crm } = admin();
    const deal = await crm.deals.basicApi.create({ properties: { dealname: "associated" }, associations: [] });
    const company = await crm.companies.basicApi.create({ properties: { name: "associated" }, associations: [] });
    await crm.associations.v4.basicApi.createDefault("deals", deal.id, "companies", company.id);
    await crm.associations.v4.basicApi.create("deals", deal.id, "companies", company.id, [{ associationCategory: HUBSPOT, associationTypeId: 5 }]);
    const page = await crm.associations.v4.basicApi.getPage("deals", deal.id, "companies");
    expect(page.results[0]?.associationTypes.map((type) => type.typeId)).toEqual([5, 341]);
    const batch = await crm.associations.v4.batchApi.getPage("companies", "deals", { inputs: [{ id: company.id }] });
    expect(batch.results[0]?.to).toHaveLength(1);
    await crm.associations.v4.basicApi.archive("deals", deal.id, "companies", company.id);
    expect((await crm.associations.v4.basicApi.getPage("deals", deal.id, "companies")).results).toEqual([]);
  });

  test("reads pipelines, owners and properties, and makes a property", async () => {
    const { pipelines, owners, properties } = admin().crm;
    expect((await pipelines.pipelinesApi.getAll("deals")).results[0]?.stages.at(-1)?.metadata).toMatchObject({ isClosed: "true" });
    expect((await owners.ownersApi.getPage()).results).toHaveLength(services.owners.length);
    await properties.groupsApi.create("deals", { name: "client", label: "Client", displayOrder: -1 });
    const definition = { name: "by_client", label: "By client", groupName: "client", type: PropertyCreateTypeEnum.String, fieldType: PropertyCreateFieldTypeEnum.Text };
    expect((await properties.coreApi.create("deals", definition)).name).toBe("by_client");
    expect((await properties.coreApi.getByName("deals", "by_client")).groupName).toBe("client");
  });

  test("redeems, refreshes, looks up and deletes tokens by version 1", async () => {
    const client = new Client({ basePath });
    const form = new URLSearchParams({ client_id: app.clientId, redirect_uri: CALLBACK, scope: SCOPES, portalId: "100001", decision: "approve" });
    const approved = await fetch(`${basePath}/oauth/authorize`, { method: "POST", body: form, redirect: "manual" });
    const code = new URL(approved.headers.get("location") ?? "").searchParams.get("code") ?? "";
    const tokens = await client.oauth.tokensApi.create("authorization_code", code, CALLBACK, app.clientId, app.clientSecret);
    const renewed = await client.oauth.tokensApi.create("refresh_token", undefined, undefined, app.clientId, app.clientSecret, tokens.refreshToken);
    expect(renewed).toMatchObject({ expiresIn: 1800, refreshToken: tokens.refreshToken });
    expect(await client.oauth.accessTokensApi.get(renewed.accessToken)).toMatchObject({ hubId: 100001, appId: 1_000_001 });
    client.setAccessToken(renewed.accessToken);
    expect((await client.crm.deals.basicApi.getPage(1)).results).toHaveLength(1);
    await client.oauth.refreshTokensApi.archive(tokens.refreshToken);
    await expect(client.oauth.refreshTokensApi.get(tokens.refreshToken)).rejects.toMatchObject({ code: 404 });
  });

  test("reaches dated paths through apiRequest, errors in HubSpot's envelope included", async () => {
    const client = admin();
    const listed = await client.apiRequest({ method: "GET", path: "/crm/objects/2026-09/deals", qs: { limit: 1 } });
    expect(await listed.json()).toMatchObject({ results: [{ id: expect.any(String) as string }], paging: { next: { link: expect.stringContaining(`${basePath}/crm/objects/2026-09/deals?`) as string } } });
    const made = await client.apiRequest({ method: "POST", path: "/crm/objects/2026-09/deals", body: { properties: { nonsense: "1" } } });
    expect(made.status).toBe(400);
    expect(await made.json()).toMatchObject({ status: "error", category: "VALIDATION_ERROR", errors: [{ code: "PROPERTY_DOESNT_EXIST" }] });
  });
});
