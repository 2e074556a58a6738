import { expect, test } from "vitest";
import { ofType, readProject } from "../../scripts/hubspot/read-project.ts";
import { DEAL_PROPERTIES } from "../../server/connectors/hubspot/deal-record.ts";
import { LINE_PROPERTIES } from "../../server/connectors/hubspot/line-record.ts";
import { COMPANY_PROPERTIES, CONTACT_PROPERTIES } from "../../server/connectors/hubspot/party-record.ts";
import { SCOPES } from "../../server/connectors/hubspot/index.ts";
import { ok, wired } from "../connectors/hubspot/wired.ts";

const [webhooks] = ofType(readProject("hubspot-app").project, "webhooks");
const { crmObjects = [], hubEvents = [] } = webhooks?.config.subscriptions ?? {};
const { connector } = wired(() => ok({}));

const TYPE_IDS = { deal: "0-3", company: "0-2", contact: "0-1", line_item: "0-8" } as const;
const common = { eventId: 1, subscriptionId: 1, portalId: 100001, occurredAt: 1_795_428_000_000 };

/** An event as HubSpot posts it for a subscription, with what all kinds of it hold. */
const posted = (subscriptionType: string, objectType: keyof typeof TYPE_IDS) => {
  const typeId = TYPE_IDS[objectType];
  const merge = { primaryObjectId: 61, mergedObjectIds: [62] };
  const association = { fromObjectId: 61, toObjectId: 63, fromObjectTypeId: typeId, toObjectTypeId: TYPE_IDS.deal };
  return { ...common, subscriptionType, objectTypeId: typeId, objectId: 61, ...merge, ...association };
};
const changesOf = (event: object) => connector.webhooks.parse(Buffer.from(JSON.stringify([event]))) ?? [];

test.each(crmObjects.map((one) => [one.subscriptionType, one.objectType, one.propertyName ?? ""] as const))("%s of a %s %s is a change the app understands", (subscriptionType, objectType) => {
  expect(changesOf(posted(subscriptionType, objectType))).toHaveLength(1);
});

test("erasures of contacts are the one event of the account, and understood", () => {
  expect(hubEvents.map(({ subscriptionType }) => subscriptionType)).toEqual(["contact.privacyDeletion"]);
  expect(changesOf(posted("contact.privacyDeletion", "contact"))).toMatchObject([{ change: { entity: "contact", id: "61", hint: "privacy-deletion" } }]);
});

test.each([
  ["deal", DEAL_PROPERTIES],
  ["line_item", LINE_PROPERTIES],
  ["company", COMPANY_PROPERTIES],
  ["contact", CONTACT_PROPERTIES],
] as const)("a change of any property the app reads of a %s is told, and of no other", (type, read) => {
  const watched = crmObjects.filter(({ objectType, propertyName }) => objectType === type && propertyName !== undefined).map(({ propertyName }) => propertyName);
  // HubSpot works these out from the deal's stage and its currency, which are watched, and from the account's own rates.
  const derived = ["hs_is_closed_won", "hs_is_closed", "hs_exchange_rate"];
  expect([...watched].sort()).toEqual(read.filter((name) => !derived.includes(name)).sort());
});

test("every kind of record is told of from its creation to its end, and may be read", () => {
  for (const type of ["deal", "company", "contact", "line_item"] as const) {
    const kinds = new Set(crmObjects.filter(({ objectType }) => objectType === type).map(({ subscriptionType }) => subscriptionType));
    for (const kind of ["creation", "deletion", "restore", "associationChange", "propertyChange"] as const) expect(kinds, type).toContain(`object.${kind}`);
    expect(SCOPES).toContain(`crm.objects.${{ deal: "deals", company: "companies", contact: "contacts", line_item: "line_items" }[type]}.read`);
  }
});

test("nothing is subscribed to twice, switched off, or given a property where none belongs", () => {
  const keys = crmObjects.map(({ subscriptionType, objectType, propertyName }) => [subscriptionType, objectType, propertyName].join(" "));
  expect(new Set(keys).size).toBe(keys.length);
  expect([...crmObjects, ...hubEvents].filter(({ active }) => !active)).toEqual([]);
  expect(crmObjects.filter(({ subscriptionType, propertyName }) => (subscriptionType === "object.propertyChange") !== (propertyName !== undefined))).toEqual([]);
});
