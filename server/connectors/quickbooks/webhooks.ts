import { z } from "zod";
import { instantOf, type Clock } from "../../platform/clock.ts";
import type { Instant } from "../../domain/records.ts";
import { constantTimeEqual, hmacBase64 } from "../../platform/digest.ts";
import type { WebhookEvent, WebhookReader } from "../connector.ts";
import type { ErpChange } from "../erp.ts";
import { WATCHED } from "./changes.ts";
import { epochOf, instantFrom } from "./times.ts";

/** Of one post; Intuit sends far fewer. */
const MOST_EVENTS = 10_000;

/** What no deal depends on: the sweep has it with the change itself, whereas a post would only be kept and thrown away. */
const LEFT_TO_SWEEPS = new Set(["SalesReceipt", "Deposit", "JournalEntry"]);
const HEARD = Object.entries(WATCHED).filter(([name]) => !LEFT_TO_SWEEPS.has(name));
const BY_LOWER_NAME = new Map(HEARD.map(([name, entity]) => [name.toLowerCase(), entity]));

/** Both spellings of a void are met in the field; no official list settles it. */
const HINTS: Record<string, ErpChange["hint"]> = {
  created: "created",
  create: "created",
  updated: "updated",
  update: "updated",
  deleted: "deleted",
  delete: "deleted",
  merged: "merged",
  merge: "merged",
  void: "voided",
  voided: "voided",
  emailed: "emailed",
};

const cloudEvent = z.object({
  id: z.string().min(1).max(200),
  type: z.string(),
  time: z.string().nullish(),
  intuitentityid: z.union([z.string(), z.number()]).transform(String),
  intuitaccountid: z.union([z.string(), z.number()]).transform(String),
});
const isCloudEvent = z.looseObject({ specversion: z.string() });
const legacy = z.object({
  eventNotifications: z
    .array(
      z.object({
        realmId: z.string(),
        dataChangeEvent: z.object({ entities: z.array(z.unknown()).max(MOST_EVENTS) }).nullish(),
      }),
    )
    .max(MOST_EVENTS),
});
const legacyEntity = z.object({
  name: z.string(),
  id: z.string(),
  operation: z.string(),
  lastUpdated: z.string().nullish(),
  deletedId: z.string().nullish(),
});

type Event = WebhookEvent<ErpChange>;

/** `webhookKey`: Intuit's verifier token. Without one every post is forged. */
export function createWebhooks(webhookKey: string | undefined, clock: Clock): WebhookReader<ErpChange> {
  return {
    /** intuit-signature: base64 of HMAC-SHA256 over the raw body. It signs no time, so nothing is ever stale. */
    verify(request) {
      const given = request.headers["intuit-signature"];
      if (!given || !webhookKey) return "forged";
      return constantTimeEqual(hmacBase64(webhookKey, request.raw), given) ? "genuine" : "forged";
    },

    parse(raw) {
      const body = jsonOf(raw);
      if (Array.isArray(body)) return cloudEvents(body, clock);
      const old = legacy.safeParse(body);
      return old.success ? legacyEvents(old.data, clock) : null;
    },
  };
}

/** Every event carries its own company: one post may mix several. */
function cloudEvents(body: unknown[], clock: Clock): Event[] | null {
  if (body.length > MOST_EVENTS || !body.every((each) => isCloudEvent.safeParse(each).success)) return null;
  return body.flatMap((each) => {
    const parsed = cloudEvent.safeParse(each);
    if (!parsed.success) return [];
    const { id, type, time, intuitentityid, intuitaccountid } = parsed.data;
    const [, name, operation] = /^qbo\.([a-z]+)\.([a-z]+)\.v\d+$/i.exec(type) ?? [];
    const change = changeOf(name, operation, intuitentityid, time, clock);
    return change ? [{ externalId: intuitaccountid, dedupeKey: id, change }] : [];
  });
}

/** The old envelope has no event ids: the same change of the same record at the same time is the same event. */
function legacyEvents(body: z.infer<typeof legacy>, clock: Clock): Event[] {
  return body.eventNotifications.flatMap(({ realmId, dataChangeEvent }) =>
    (dataChangeEvent?.entities ?? []).flatMap((each) => {
      const parsed = legacyEntity.safeParse(each);
      if (!parsed.success) return [];
      const { name, id, operation, lastUpdated, deletedId } = parsed.data;
      // A merge names the record that stays and the one that went; both are to be looked at.
      const ids = deletedId ? [id, deletedId] : [id];
      return ids.flatMap((one) => {
        const change = changeOf(name, operation, one, lastUpdated, clock);
        const dedupeKey = [realmId, name, one, operation, lastUpdated ?? ""].join(":").toLowerCase();
        return change ? [{ externalId: realmId, dedupeKey, change }] : [];
      });
    }),
  );
}

/** The times of records are whole seconds: one that was read and then changed within the same second still has its old time. */
const endOfSecond = (at: Instant): Instant => instantOf(Math.floor(epochOf(at) / 1000) * 1000 + 999);

function changeOf(
  name: string | undefined,
  operation: string | undefined,
  id: string,
  time: string | null | undefined,
  clock: Clock,
): ErpChange | null {
  const entity = BY_LOWER_NAME.get(name?.toLowerCase() ?? "");
  const hint = HINTS[operation?.toLowerCase() ?? ""];
  if (!entity || !hint || id === "") return null;
  const at = instantFrom(time ?? "");
  return { entity, id, hint, at: at === undefined ? clock.instant() : endOfSecond(at) };
}

function jsonOf(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(raw)) as unknown;
  } catch {
    return undefined;
  }
}
