import { z } from "zod";
import { instantOf, type Clock } from "../../platform/clock.ts";
import type { WebhookEvent, WebhookReader } from "../connector.ts";
import type { CrmChange } from "../crm.ts";
import { verifySignature } from "./signature.ts";

const id = z.union([z.int().nonnegative(), z.string().min(1).max(40)]).transform(String);
const LATEST_MS = 8.64e15;
const event = z.object({
  eventId: id.optional(),
  subscriptionId: id.optional(),
  portalId: id,
  occurredAt: z.int().min(0).max(LATEST_MS),
  subscriptionType: z.string().max(100),
  objectId: id.optional(),
  objectTypeId: z.string().optional(),
  primaryObjectId: id.optional(),
  mergedObjectIds: z.array(id).max(1000).optional(),
  newObjectId: id.optional(),
  fromObjectId: id.optional(),
  toObjectId: id.optional(),
  fromObjectTypeId: z.string().optional(),
  toObjectTypeId: z.string().optional(),
  associationType: z.string().max(200).optional(),
});
type HubSpotEvent = z.infer<typeof event>;

/** HubSpot posts at most 100 events at a time. */
const envelope = z.array(z.unknown()).max(100);

const ENTITY_BY_TYPE: Record<string, CrmChange["entity"]> = {
  "0-1": "contact",
  "0-2": "company",
  "0-3": "deal",
  "0-7": "product",
  "0-8": "line-item",
  contact: "contact",
  company: "company",
  deal: "deal",
  product: "product",
  line_item: "line-item",
};

const HINTS: Record<string, CrmChange["hint"]> = {
  creation: "created",
  propertyChange: "updated",
  deletion: "deleted",
  merge: "merged",
  restore: "restored",
  associationChange: "associated",
  privacyDeletion: "privacy-deletion",
};

/** An event of a kind we do not know costs the others nothing; a post of nothing we know is not HubSpot's. */
export function createWebhooks(clientSecret: string, clock: Clock): WebhookReader<CrmChange> {
  return {
    verify: (request) => verifySignature(request, clientSecret, clock),
    parse(raw) {
      const posted = envelope.safeParse(jsonOf(raw));
      if (!posted.success) return null;
      const events = posted.data.map((one) => event.safeParse(one)).flatMap(({ data }) => data ?? []);
      return events.length === 0 && posted.data.length > 0 ? null : events.flatMap(readEvent);
    },
  };
}

/**
 * HubSpot's event ids are not unique by themselves. The subscription's name and the other record stand in the key as
 * well: an association has no object id, and one merge is as many changes as records were merged.
 */
function readEvent(from: HubSpotEvent): WebhookEvent<CrmChange>[] {
  return changesIn(from).map((change) => {
    const { portalId, subscriptionId, eventId, occurredAt, subscriptionType } = from;
    const key = [portalId, subscriptionId, eventId, change.id, occurredAt, subscriptionType, change.other?.id];
    return { externalId: portalId, dedupeKey: key.map((part) => part ?? "").join(":"), change };
  });
}

function changesIn(from: HubSpotEvent): CrmChange[] {
  const [subject = "", verb = ""] = from.subscriptionType.split(".");
  const hint = HINTS[verb];
  if (hint === undefined) return [];
  if (hint === "associated") return associationIn(from);
  const entity = ENTITY_BY_TYPE[subject === "object" ? (from.objectTypeId ?? "") : subject];
  if (entity === undefined) return [];
  if (hint === "merged") return mergeIn(from, entity);
  const at = instantOf(from.occurredAt);
  return from.objectId === undefined ? [] : [{ entity, id: from.objectId, hint, other: null, at }];
}

/** The record that remains, once with each of those that went into it. Merging contacts may make a new one of all. */
function mergeIn(from: HubSpotEvent, entity: CrmChange["entity"]): CrmChange[] {
  const survivor = from.newObjectId ?? from.primaryObjectId ?? from.objectId;
  if (survivor === undefined) return [];
  const gone = [...new Set([...(from.mergedObjectIds ?? []), ...(from.primaryObjectId === undefined ? [] : [from.primaryObjectId])])];
  const change = { entity, id: survivor, hint: "merged" as const, at: instantOf(from.occurredAt) };
  const merged = gone.filter((id) => id !== survivor).map((id) => ({ ...change, other: { entity, id } }));
  return merged.length > 0 ? merged : [{ ...change, other: null }];
}

/** "DEAL_TO_LINE_ITEM" in the older form, two type ids in the generic one. Other records than ours are left out. */
function associationIn(from: HubSpotEvent): CrmChange[] {
  const [fromName = "", toName = ""] = (from.associationType ?? "").toLowerCase().split("_to_");
  const entity = ENTITY_BY_TYPE[from.fromObjectTypeId ?? fromName];
  const other = ENTITY_BY_TYPE[from.toObjectTypeId ?? toName];
  if (!entity || !other || from.fromObjectId === undefined || from.toObjectId === undefined) return [];
  const target = { entity: other, id: from.toObjectId };
  return [{ entity, id: from.fromObjectId, hint: "associated", other: target, at: instantOf(from.occurredAt) }];
}

function jsonOf(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(raw)) as unknown;
  } catch {
    return null;
  }
}
