import { z } from "zod";
import { constantTimeEqual, hmacBase64 } from "../../platform/digest.ts";
import type { WebhookEvent, WebhookReader } from "../connector.ts";
import type { ErpChange } from "../erp.ts";
import { jsonOf } from "./json.ts";
import { instantFrom } from "./times.ts";

/** Of one post; Xero sends far fewer. */
const MOST_EVENTS = 10_000;

const ENTITIES: Record<string, ErpChange["entity"]> = { INVOICE: "invoice", CREDITNOTE: "credit-note", CONTACT: "customer" };
const HINTS: Record<string, ErpChange["hint"]> = { CREATE: "created", UPDATE: "updated" };
const ENDED: Record<string, ErpChange["hint"]> = { VOIDED: "voided", DELETED: "deleted" };

const envelope = z.object({ events: z.array(z.unknown()).max(MOST_EVENTS), firstEventSequence: z.number().int().nullish() });

const event = z.object({
  resourceId: z.string().min(1).max(100),
  tenantId: z.string().min(1).max(100),
  eventCategory: z.string(),
  eventType: z.string(),
  eventDateUtc: z.string().max(50),
  /** Since March 2026, on credit notes. */
  data: z.object({ Type: z.string().nullish(), Status: z.string().nullish() }).nullish(),
});

/** `webhookKey`: the key of the webhook as Xero's portal shows it. Without one every post is forged. */
export function createWebhooks(webhookKey: string | undefined): WebhookReader<ErpChange> {
  return {
    /**
     * x-xero-signature: base64 of HMAC-SHA256 over the raw body. It signs no time, so nothing is ever stale. Before a
     * webhook is switched on Xero sends empty posts with good and with bad signatures and expects 200 and 401.
     */
    verify(request) {
      const given = request.headers["x-xero-signature"];
      if (!given || !webhookKey) return "forged";
      return constantTimeEqual(hmacBase64(webhookKey, request.raw), given) ? "genuine" : "forged";
    },

    parse(raw) {
      const body = envelope.safeParse(jsonOf(textOf(raw)));
      if (!body.success) return null;
      const { events, firstEventSequence } = body.data;
      return events.flatMap((each, index) => {
        const sequence = firstEventSequence == null || firstEventSequence < 1 ? "" : String(firstEventSequence + index);
        const translated = translate(each, sequence);
        return translated ? [translated] : [];
      });
    },
  };
}

/** A payment shows as an update of its invoice: Xero has no event for payments. */
function translate(raw: unknown, sequence: string): WebhookEvent<ErpChange> | null {
  const parsed = event.safeParse(raw);
  if (!parsed.success) return null;
  const { resourceId, tenantId, eventCategory, eventType, eventDateUtc, data } = parsed.data;
  const entity = ENTITIES[eventCategory];
  const hint = ENDED[data?.Status ?? ""] ?? HINTS[eventType];
  const at = instantFrom(eventDateUtc);
  if (!entity || !hint || at === undefined || data?.Type === "ACCPAYCREDIT") return null;
  const dedupeKey = [resourceId, eventDateUtc, eventType, sequence].join(":");
  return { externalId: tenantId, dedupeKey, change: { entity, id: resourceId, hint, at } };
}

function textOf(raw: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    return "";
  }
}
