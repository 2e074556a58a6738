import { z } from "zod";
import { instantOf, type Clock } from "../../platform/clock.ts";
import type { WebhookEvent, WebhookReader } from "../connector.ts";
import type { CrmChange } from "../crm.ts";
import { verifySignature } from "./signature.ts";

const id = z.union([z.number(), z.string()]).transform(String);
const event = z.object({
  eventId: id.optional(),
  subscriptionId: id.optional(),
  portalId: id,
  occurredAt: z.number(),
  subscriptionType: z.string(),
  objectId: id.optional(),
  objectTypeId: z.string().optional(),
  primaryObjectId: id.optional(),
  mergedObjectIds: z.array(id).optional(),
  newObjectId: id.optional(),
  fromObjectId: id.optional(),
  toObjectId: id.optional(),
  fromObjectTypeId: z.string().optional(),
  toObjectTypeId: z.string().optional(),
  associationType: z.string().optional(),
});
type HubSpotEvent = z.infer<typeof event>;

/** HubSpot posts at most 100 events at a time. */
const envelope = z.array(event).max(100);

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

export function createWebhooks(clientSecret: string, clock: Clock): WebhookReader<CrmChange> {
  return {
    verify: (request) => verifySignature(request, clientSecret, clock),
    parse(raw) {
      const parsed = envelope.safeParse(jsonOf(raw));
      return parsed.success ? parsed.data.flatMap((one) => readEvent(one) ?? []) : null;
    },
  };
}

function readEvent(from: HubSpotEvent): WebhookEvent<CrmChange> | null {
  const [subject = "", verb = ""] = from.subscriptionType.split(".");
  const hint = HINTS[verb];
  const change = hint && changeOf(from, subject, hint);
  if (!change) return null;
  const key = [from.subscriptionId, from.eventId, change.id, from.occurredAt, from.subscriptionType, from.toObjectId ?? ""];
  return { externalId: from.portalId, dedupeKey: key.join(":"), change };
}

function changeOf(from: HubSpotEvent, subject: string, hint: CrmChange["hint"]): CrmChange | null {
  const at = instantOf(from.occurredAt);
  if (hint === "associated") return associationOf(from, at);
  const entity = ENTITY_BY_TYPE[subject === "object" ? (from.objectTypeId ?? "") : subject];
  const id = hint === "merged" ? (from.newObjectId ?? from.primaryObjectId ?? from.objectId) : from.objectId;
  if (!entity || id === undefined) return null;
  return { entity, id, hint, other: null, at };
}

/** "DEAL_TO_LINE_ITEM" in the older form, two type ids in the generic one. */
function associationOf(from: HubSpotEvent, at: string): CrmChange | null {
  const [fromName = "", toName = ""] = (from.associationType ?? "").toLowerCase().split("_to_");
  const entity = ENTITY_BY_TYPE[from.fromObjectTypeId ?? fromName];
  const other = ENTITY_BY_TYPE[from.toObjectTypeId ?? toName];
  if (!entity || from.fromObjectId === undefined) return null;
  const target = other && from.toObjectId !== undefined ? { entity: other, id: from.toObjectId } : null;
  return { entity, id: from.fromObjectId, hint: "associated", other: target, at };
}

function jsonOf(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(raw)) as unknown;
  } catch {
    return null;
  }
}
