import type { Clock } from "../../platform/clock.ts";
import { constantTimeEqual, hmacBase64 } from "../../platform/digest.ts";
import type { WebhookRequest } from "../connector.ts";

const TOLERANCE_MS = 5 * 60_000;

/** What HubSpot decodes in the address before signing, and nothing else. */
const DECODED: Record<string, string> = {
  "%3A": ":",
  "%2F": "/",
  "%3F": "?",
  "%40": "@",
  "%21": "!",
  "%24": "$",
  "%27": "'",
  "%28": "(",
  "%29": ")",
  "%2A": "*",
  "%2C": ",",
  "%3B": ";",
};

/**
 * HubSpot's v3 signature: base64 HMAC-SHA256 under the client secret over method + address + raw body + timestamp.
 * Our own, because the SDK's check neither decodes the address (and so refuses real card calls, whose query holds
 * "userEmail=a%40b") nor bounds timestamps in the future, and compares without constant time.
 */
export function verifySignature(request: WebhookRequest, clientSecret: string, clock: Clock): "genuine" | "forged" | "stale" {
  const signature = request.headers["x-hubspot-signature-v3"];
  const timestamp = request.headers["x-hubspot-request-timestamp"];
  if (!signature || !timestamp || !/^\d{1,16}$/.test(timestamp)) return "forged";
  const address = request.url.replace(/%[0-9A-Fa-f]{2}/g, (escape) => DECODED[escape.toUpperCase()] ?? escape);
  const head = Buffer.from(request.method.toUpperCase() + address);
  const expected = hmacBase64(clientSecret, Buffer.concat([head, request.raw, Buffer.from(timestamp)]));
  if (!constantTimeEqual(expected, signature)) return "forged";
  return Math.abs(clock.now() - Number(timestamp)) > TOLERANCE_MS ? "stale" : "genuine";
}
