import { createHash, createHmac } from "node:crypto";
import { createDeliveries } from "../../kit/deliveries.ts";
import type { VendorOptions } from "../../kit/vendor.ts";
import { APP_ID } from "../app.ts";
import type { Happening, Origin } from "../happenings.ts";
import { objectType } from "../schema/types.ts";
import { subscriptionSettings, type SubscriptionSettings } from "./subscriptions.ts";

const MINUTE = 60_000;
/** Ten more attempts, spread over twenty-four hours. */
const RETRIES = [1, 3, 5, 10, 30, 60, 120, 240, 360, 611].map((minutes) => minutes * MINUTE);
const LARGEST_POST = 100;
/** Events of one moment travel together. */
const GATHER_MS = 100;

type Event = Record<string, unknown>;

/** Signs as HubSpot does and posts arrays of at most a hundred events. */
export function createWebhooks(options: VendorOptions, isInstalled: (portalId: number) => boolean) {
  const { app, clock, store, random } = options;
  const stored = store.collection<SubscriptionSettings>("subscriptions");
  const settings = () => stored.get("subscriptions") ?? subscriptionSettings.parse({});
  const deliveries = createDeliveries(options, {
    retryDelaysMs: RETRIES,
    timeoutMs: 5000,
    accepts: (status) => status >= 200 && status < 300,
    bodyFor: (body, attempt) => JSON.stringify((JSON.parse(body) as Event[]).map((event) => ({ ...event, attemptNumber: attempt }))),
    headers: ({ url, body, now }) => signatures(app.clientSecret, "POST", url, body, now),
  });
  /** Kept in the store from the moment of the change, so that no event is lost with the process. */
  const gathered = store.collection<Event>("gathered-event");

  function post(): void {
    const waiting = gathered.entries();
    store.atomically(() => {
      for (const [key] of waiting) gathered.delete(key);
      const events = app.webhookUrl ? waiting.map(([, event]) => event) : [];
      for (let start = 0; start < events.length; start += LARGEST_POST) {
        deliveries.enqueue(app.webhookUrl ?? "", JSON.stringify(events.slice(start, start + LARGEST_POST)));
      }
    });
  }
  if (gathered.size > 0) clock.after(GATHER_MS, post);

  return {
    deliveries,
    settings,
    change: (next: SubscriptionSettings) => stored.put("subscriptions", next),
    /** Nothing is told of a portal that has not installed the app. To be called within the transaction of the change. */
    tell(portalId: number, happenings: readonly Happening[], origin: Origin): void {
      if (!isInstalled(portalId)) return;
      const wanted = settings();
      const events = happenings.map((one) => eventOf(one, wanted)).filter((one) => one !== undefined);
      if (events.length === 0) return;
      if (gathered.size === 0) clock.after(GATHER_MS, post);
      for (const event of events) {
        const common = { eventId: Math.floor(random.next() * 4_294_967_295), portalId, appId: APP_ID, occurredAt: clock.now(), attemptNumber: 0, ...origin };
        gathered.put(String(store.next("gathered-event")), { ...common, ...event });
      }
    },
    close: () => deliveries.close(),
  };
}

/** undefined: nobody subscribed to it. */
function eventOf(happening: Happening, settings: SubscriptionSettings): Event | undefined {
  if (!settings.kinds.includes(happening.kind)) return undefined;
  const type = objectType(happening.kind === "associationChange" ? happening.from : happening.type);
  if (!type?.webhook) return undefined;
  const generic = settings.style === "generic" && happening.kind !== "privacyDeletion";
  const named = { subscriptionType: `${generic ? "object" : type.webhook}.${happening.kind}`, ...(generic ? { objectTypeId: type.typeId } : {}) };
  const subscriptionId = subscriptionOf(named.subscriptionType, happening);
  switch (happening.kind) {
    case "propertyChange": {
      const wanted = settings.properties[type.webhook] ?? [];
      if (!wanted.includes(happening.property) && !wanted.includes("*")) return undefined;
      return { ...named, subscriptionId, objectId: Number(happening.id), propertyName: happening.property, propertyValue: happening.value, isSensitive: false };
    }
    case "associationChange":
      return associationEvent(happening, named, subscriptionId);
    case "merge":
      return { ...named, subscriptionId, objectId: Number(happening.id), primaryObjectId: Number(happening.id), mergedObjectIds: happening.merged.map(Number), newObjectId: Number(happening.id), numberOfPropertiesMoved: 0 };
    default:
      return { ...named, subscriptionId, objectId: Number(happening.id), changeFlag: happening.kind === "creation" ? "NEW" : happening.kind.toUpperCase() };
  }
}

function associationEvent(happening: Extract<Happening, { kind: "associationChange" }>, named: object, subscriptionId: number): Event | undefined {
  const [from, to] = [objectType(happening.from), objectType(happening.to)];
  if (!from || !to?.webhook) return undefined;
  return {
    ...named,
    subscriptionId,
    associationType: `${from.singular}_TO_${to.singular}`.toUpperCase(),
    fromObjectId: Number(happening.fromId),
    toObjectId: Number(happening.toId),
    fromObjectTypeId: from.typeId,
    toObjectTypeId: to.typeId,
    associationTypeId: happening.typeId,
    associationCategory: happening.label ? "USER_DEFINED" : "HUBSPOT_DEFINED",
    associationRemoved: happening.removed,
    isPrimaryAssociation: happening.primary,
  };
}

/** The same number for the same subscription, always. */
function subscriptionOf(subscriptionType: string, happening: Happening): number {
  const text = `${subscriptionType}/${happening.kind === "propertyChange" ? happening.property : ""}`;
  return createHash("sha256").update(text).digest().readUInt32BE(0);
}

/** v1: secret + body. v3: HMAC over method + address + body + time, some escapes of the address decoded. */
export function signatures(secret: string, method: string, url: string, body: string, now: number): Record<string, string> {
  const source = `${method}${decodedAddress(url)}${body}${now}`;
  return {
    "x-hubspot-signature": createHash("sha256").update(secret + body).digest("hex"),
    "x-hubspot-signature-version": "v1",
    "x-hubspot-request-timestamp": String(now),
    "x-hubspot-signature-v3": createHmac("sha256", secret).update(source).digest("base64"),
  };
}

/** HubSpot's list of escapes that are decoded before signing; all others stay as they are. */
const decodedAddress = (url: string): string => url.replace(/%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi, (escape) => decodeURIComponent(escape));
