import { createHmac } from "node:crypto";
import { Signature } from "@hubspot/api-client";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WebhookRequest } from "../../../server/connectors/connector.ts";
import { NOW, ok, SECRET, wired } from "./wired.ts";

const { connector } = wired(() => ok({}));
const verify = (request: WebhookRequest) => connector.webhooks.verify(request);
const FIVE_MINUTES = 300_000;

/** As HubSpot signs: over the address with its escapes decoded, whatever the address on the wire looks like. */
function signed(change: { method?: string; url?: string; signedUrl?: string; body?: string; at?: number } = {}): WebhookRequest {
  const { method = "POST", url = "https://onebook.example/webhooks/hubspot", body = '[{"a":1}]', at = NOW } = change;
  const source = `${method}${change.signedUrl ?? url}${body}${at}`;
  const signature = createHmac("sha256", SECRET).update(source).digest("base64");
  return { method, url, raw: Buffer.from(body), headers: { "x-hubspot-signature-v3": signature, "x-hubspot-request-timestamp": String(at) } };
}

describe("HubSpot's signature", () => {
  it("is that of a sample worked out by other means", () => {
    // printf 'POSThttps://www.example.com/webhook_uri{"x":1}1795428000000' | openssl dgst -sha256 -hmac app-secret -binary | base64
    const headers = { "x-hubspot-signature-v3": "1Cp3PKFzOFXoACD2FjqLVYMC0wOgk7il2bd7S+EU290=", "x-hubspot-request-timestamp": "1795428000000" };
    const request = { method: "POST", url: "https://www.example.com/webhook_uri", raw: Buffer.from('{"x":1}'), headers };
    expect(NOW).toBe(1_795_428_000_000);
    expect(verify(request)).toBe("genuine");
  });

  it("stands over a request without a body", () => {
    expect(verify(signed({ method: "GET", body: "", url: "https://onebook.example/api/v1/deals/1/card?portalId=1" }))).toBe("genuine");
  });

  it("is made over the address with HubSpot's list of escapes decoded, and no others", () => {
    const decoded = ":/?@!$'()*,;";
    const url = `https://onebook.example/card?list=${[...decoded].map((one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`).join("")}&keep=%20%26%3D%2B%23%C3%BC`;
    const signedUrl = `https://onebook.example/card?list=${decoded}&keep=%20%26%3D%2B%23%C3%BC`;
    expect(verify(signed({ url, signedUrl }))).toBe("genuine");
    expect(verify(signed({ url, signedUrl: decodeURIComponent(url) }))).toBe("forged");
  });

  it("is refused more than five minutes from now, before and after", () => {
    for (const at of [NOW - FIVE_MINUTES, NOW + FIVE_MINUTES]) expect(verify(signed({ at }))).toBe("genuine");
    for (const at of [NOW - FIVE_MINUTES - 1, NOW + FIVE_MINUTES + 1]) expect(verify(signed({ at }))).toBe("stale");
  });

  it("is forged where a header is missing or no time", () => {
    const good = signed();
    for (const name of Object.keys(good.headers)) expect(verify({ ...good, headers: { ...good.headers, [name]: undefined } })).toBe("forged");
    for (const time of ["", "now", "-1", "1e12", "1795428000000.5", "9".repeat(40)]) {
      expect(verify({ ...good, headers: { ...good.headers, "x-hubspot-request-timestamp": time } })).toBe("forged");
    }
  });

  it("stands over every byte of method, address, body and time", () => {
    const good = signed({ body: "ü".repeat(20) });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: good.raw.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const raw = Buffer.from(good.raw);
        raw[at] = (raw[at] ?? 0) ^ by;
        expect(verify({ ...good, raw })).toBe("forged");
      }),
    );
    expect(verify({ ...good, method: "PUT" })).toBe("forged");
    expect(verify({ ...good, url: good.url.replace("hubspot", "hubspoT") })).toBe("forged");
    expect(verify({ ...good, headers: { ...good.headers, "x-hubspot-request-timestamp": String(NOW + 1) } })).toBe("forged");
  });

  it("is no signature under another secret, nor one of an older version", () => {
    const good = signed();
    const other = createHmac("sha256", "other").update(`POST${good.url}[{"a":1}]${NOW}`).digest("base64");
    expect(verify({ ...good, headers: { ...good.headers, "x-hubspot-signature-v3": other } })).toBe("forged");
    const { "x-hubspot-signature-v3": v3, ...rest } = good.headers;
    expect(verify({ ...good, headers: { ...rest, "x-hubspot-signature": v3 } })).toBe("forged");
  });

  it("lets cards and workflow actions speak by the same rules as webhooks", () => {
    const card = signed({ url: "https://onebook.example/api/v1/deals/1/card?userEmail=a%40b.example", signedUrl: "https://onebook.example/api/v1/deals/1/card?userEmail=a@b.example" });
    expect(connector.verifyRequest(card)).toBe("genuine");
    expect(connector.verifyRequest({ ...card, raw: Buffer.from("{}") })).toBe("forged");
  });
});

describe("Why the SDK's own check is not used", () => {
  const options = (request: WebhookRequest) => ({
    signatureVersion: "v3",
    method: request.method,
    clientSecret: SECRET,
    requestBody: Buffer.from(request.raw).toString(),
    url: request.url,
    signature: request.headers["x-hubspot-signature-v3"] ?? "",
    timestamp: Number(request.headers["x-hubspot-request-timestamp"]),
  });

  it("refuses the real calls of a card, because it does not decode the address", () => {
    const now = Date.now();
    const card = signed({ url: "https://onebook.example/card?userEmail=a%40b", signedUrl: "https://onebook.example/card?userEmail=a@b", at: now });
    expect(Signature.isValid(options(card))).toBe(false);
  });

  it("accepts a request signed for next year, and throws over a stale one instead of saying so", () => {
    const now = Date.now();
    expect(Signature.isValid(options(signed({ at: now + 365 * 86_400_000 })))).toBe(true);
    expect(() => Signature.isValid(options(signed({ at: now - FIVE_MINUTES - 1000 })))).toThrow("Timestamp is invalid");
  });
});
