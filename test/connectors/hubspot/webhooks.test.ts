import { describe, expect, it } from "vitest";
import { ok, wired } from "./wired.ts";

const { connector } = wired(() => ok({}));
const parse = (posted: unknown) => connector.webhooks.parse(Buffer.from(JSON.stringify(posted)));
const AT = 1_795_428_000_000;
const at = "2026-11-23T10:00:00.000Z";
const common = { eventId: 3_816_279_340, subscriptionId: 25, portalId: 100001, appId: 1_160_452, occurredAt: AT, attemptNumber: 0, changeSource: "CRM" };
const changesOf = (...events: object[]) => parse(events.map((event) => ({ ...common, ...event })))?.map(({ change }) => change);

describe("A HubSpot webhook", () => {
  it.each([
    ["deal", "0-3", "deal"],
    ["company", "0-2", "company"],
    ["contact", "0-1", "contact"],
    ["line_item", "0-8", "line-item"],
    ["product", "0-7", "product"],
  ])("tells of a %s by its own name and by the generic one", (theirs, typeId, entity) => {
    const change = { entity, id: "61", hint: "updated", other: null, at };
    const named = { subscriptionType: `${theirs}.propertyChange`, objectId: 61, propertyName: "x", propertyValue: "y" };
    const generic = { subscriptionType: "object.propertyChange", objectTypeId: typeId, objectId: 61, propertyName: "x", propertyValue: "y" };
    expect(changesOf(named, generic)).toEqual([change, change]);
  });

  it.each([
    ["deal.creation", "created"],
    ["deal.deletion", "deleted"],
    ["deal.restore", "restored"],
    ["contact.privacyDeletion", "privacy-deletion"],
  ])("of %s says that something was %s", (subscriptionType, hint) => {
    const entity = subscriptionType.startsWith("deal") ? "deal" : "contact";
    expect(changesOf({ subscriptionType, objectId: 61 })).toEqual([{ entity, id: "61", hint, other: null, at }]);
  });

  it("of a merge names what remains, once with each record that went into it", () => {
    const merge = { subscriptionType: "company.merge", objectId: 5, primaryObjectId: 5, mergedObjectIds: [6, 7], newObjectId: 5, numberOfPropertiesMoved: 3 };
    const change = { entity: "company", id: "5", hint: "merged", at };
    expect(changesOf(merge)).toEqual([6, 7].map((id) => ({ ...change, other: { entity: "company", id: String(id) } })));
    expect(new Set(parse([{ ...common, ...merge }])?.map(({ dedupeKey }) => dedupeKey)).size).toBe(2);
  });

  it("of a merge that made a new record names both that are gone", () => {
    const merge = { subscriptionType: "object.merge", objectTypeId: "0-1", primaryObjectId: 5, mergedObjectIds: [6], newObjectId: 9 };
    expect(changesOf(merge)?.map(({ id, other }) => [id, other?.id])).toEqual([["9", "6"], ["9", "5"]]);
    expect(changesOf({ subscriptionType: "deal.merge", objectId: 5 })).toEqual([{ entity: "deal", id: "5", hint: "merged", other: null, at }]);
  });

  it("of an association names both ends, in either form", () => {
    const change = { entity: "deal", id: "61", hint: "associated", other: { entity: "line-item", id: "71" }, at };
    const ends = { fromObjectId: 61, toObjectId: 71, associationRemoved: false, isPrimaryAssociation: false };
    const named = { subscriptionType: "deal.associationChange", associationType: "DEAL_TO_LINE_ITEM", ...ends };
    const generic = { subscriptionType: "object.associationChange", fromObjectTypeId: "0-3", toObjectTypeId: "0-8", associationTypeId: 19, associationCategory: "HUBSPOT_DEFINED", ...ends };
    expect(changesOf(named, generic)).toEqual([change, change]);
  });

  it("tells apart the associations of one moment, which have no object id", () => {
    const association = { subscriptionType: "deal.associationChange", associationType: "DEAL_TO_LINE_ITEM", fromObjectId: 61 };
    const keys = parse([71, 72].map((toObjectId) => ({ ...common, ...association, toObjectId })))?.map(({ dedupeKey }) => dedupeKey);
    expect(new Set(keys).size).toBe(2);
  });

  it("is of no interest where it is about other records", () => {
    const ticket = { subscriptionType: "ticket.creation", objectId: 5 };
    const custom = { subscriptionType: "object.creation", objectTypeId: "2-33", objectId: 5 };
    const tied = { subscriptionType: "contact.associationChange", associationType: "CONTACT_TO_TICKET", fromObjectId: 5, toObjectId: 6 };
    const unheard = { subscriptionType: "deal.teleported", objectId: 5 };
    expect(changesOf(ticket, custom, tied, unheard)).toEqual([]);
  });

  it("has the same key in every attempt, and another for another portal, subscription, record or moment", () => {
    const event = { ...common, subscriptionType: "deal.propertyChange", objectId: 61, propertyName: "amount", propertyValue: "7" };
    const keyOf = (change: object) => parse([{ ...event, ...change }])?.[0]?.dedupeKey;
    expect(keyOf({ attemptNumber: 7 })).toBe(keyOf({}));
    const others = [{ portalId: 2 }, { subscriptionId: 26 }, { eventId: 1 }, { objectId: 62 }, { occurredAt: AT + 1 }].map(keyOf);
    expect(new Set([keyOf({}), ...others]).size).toBe(6);
  });

  it("belongs to the portal each of its events names", () => {
    const events = [1, 2].map((portalId) => ({ ...common, portalId, subscriptionType: "deal.creation", objectId: 5 }));
    expect(parse(events)?.map(({ externalId }) => externalId)).toEqual(["1", "2"]);
  });

  it("loses nothing because one event among many cannot be read", () => {
    const good = { ...common, subscriptionType: "deal.creation", objectId: 61 };
    const odd = [null, 7, {}, { ...good, portalId: null }, { ...good, occurredAt: 1e300 }, { ...good, objectId: 1.5 }];
    expect(parse([...odd, good])?.map(({ change }) => change.id)).toEqual(["61"]);
  });

  it("is none where nothing in it is HubSpot's, where it is no list, or longer than HubSpot's ever are", () => {
    expect(parse([{ hello: 1 }, 7])).toBeNull();
    expect(parse({ ...common, subscriptionType: "deal.creation", objectId: 61 })).toBeNull();
    const event = { ...common, subscriptionType: "deal.creation", objectId: 61 };
    expect(parse(Array.from({ length: 100 }, () => event))).toHaveLength(100);
    expect(parse(Array.from({ length: 101 }, () => event))).toBeNull();
    expect(parse([])).toEqual([]);
  });
});
