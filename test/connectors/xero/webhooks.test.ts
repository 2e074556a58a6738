import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ok, TENANT, wired } from "./wired.ts";

const { webhooks } = wired(() => ok({})).connector;
const bytes = (body: unknown) => new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body));
const sign = (raw: Uint8Array, key = "webhook-key") => createHmac("sha256", key).update(raw).digest("base64");
const post = (raw: Uint8Array, signature: string | undefined) => ({ method: "POST", url: "https://onebook.example/webhooks/xero", headers: { "x-xero-signature": signature }, raw });

const event = (change: Record<string, unknown> = {}) => ({
  resourceUrl: "https://api.xero.com/api.xro/2.0/Invoices/inv-1",
  resourceId: "inv-1",
  eventDateUtc: "2026-11-23T09:59:58.123",
  eventType: "UPDATE",
  eventCategory: "INVOICE",
  tenantId: TENANT,
  tenantType: "ORGANISATION",
  ...change,
});
const envelope = (events: unknown[], first = 76) => ({ events, firstEventSequence: first, lastEventSequence: first + events.length - 1, entropy: "S0m3r4nd0mt3xt" });

describe("Xero's webhooks", () => {
  it("are genuine with the signature over the very bytes, forged with any other", () => {
    const raw = bytes(envelope([event()]));
    expect(webhooks.verify(post(raw, sign(raw)))).toBe("genuine");
    expect(webhooks.verify(post(bytes(`${JSON.stringify(envelope([event()]))} `), sign(raw)))).toBe("forged");
    expect(webhooks.verify(post(raw, sign(raw, "another key")))).toBe("forged");
    expect(webhooks.verify(post(raw, undefined))).toBe("forged");
    expect(webhooks.verify(post(raw, ""))).toBe("forged");
  });

  it("sign as another tool computes it (openssl dgst -sha256 -hmac webhook-key)", () => {
    const raw = bytes('{"events":[],"firstEventSequence":0,"lastEventSequence":0,"entropy":"OVVPJNKUMSVOYVRBUKVX"}');
    expect(sign(raw)).toBe("KsDcUYK95KdK3bWI/W3trwkY+sAGwIiXhladwAoKXCY=");
    expect(webhooks.verify(post(raw, "KsDcUYK95KdK3bWI/W3trwkY+sAGwIiXhladwAoKXCY="))).toBe("genuine");
  });

  it("pass the intent to receive: the good one is genuine and holds nothing, the bad one is forged", () => {
    const raw = bytes(envelope([], 0));
    expect(webhooks.verify(post(raw, sign(raw)))).toBe("genuine");
    expect(webhooks.parse(raw)).toEqual([]);
    expect(webhooks.verify(post(raw, "bm90IHRoZSBzaWduYXR1cmU="))).toBe("forged");
  });

  it("are translated, whichever organisation each event concerns", () => {
    const events = webhooks.parse(
      bytes(
        envelope([
          event(),
          event({ eventCategory: "CONTACT", eventType: "CREATE", resourceId: "con-1", tenantId: "t-2" }),
          event({ eventCategory: "CREDITNOTE", resourceId: "cn-1", data: { Type: "ACCRECCREDIT", Status: "VOIDED" } }),
        ]),
      ),
    );
    expect(events).toEqual([
      { externalId: TENANT, dedupeKey: "inv-1:2026-11-23T09:59:58.123:UPDATE:76", change: { entity: "invoice", id: "inv-1", hint: "updated", at: "2026-11-23T09:59:58.123Z" } },
      { externalId: "t-2", dedupeKey: "con-1:2026-11-23T09:59:58.123:CREATE:77", change: { entity: "customer", id: "con-1", hint: "created", at: "2026-11-23T09:59:58.123Z" } },
      { externalId: TENANT, dedupeKey: "cn-1:2026-11-23T09:59:58.123:UPDATE:78", change: { entity: "credit-note", id: "cn-1", hint: "voided", at: "2026-11-23T09:59:58.123Z" } },
    ]);
  });

  it("have the same key for every delivery of one event, and different ones for two events of one record", () => {
    const keys = (body: unknown) => webhooks.parse(bytes(body))?.map((each) => each.dedupeKey);
    expect(keys(envelope([event(), event()]))).toEqual(keys(envelope([event(), event()])));
    expect(new Set(keys(envelope([event(), event()]))).size).toBe(2);
    expect(keys(envelope([event()], 77))).toEqual([keys(envelope([event(), event()], 76))?.[1]]);
  });

  it("leave out what is not ours: subscriptions, suppliers' credit notes, kinds yet unknown, broken events", () => {
    const others = [
      event({ eventCategory: "SUBSCRIPTION", tenantType: "APPLICATION" }),
      event({ eventCategory: "CREDITNOTE", data: { Type: "ACCPAYCREDIT", Status: "DRAFT" } }),
      event({ eventCategory: "PREPAYMENT" }),
      event({ eventType: "PONDER" }),
      event({ eventDateUtc: "yesterday" }),
      event({ resourceId: "" }),
      "nothing",
    ];
    expect(webhooks.parse(bytes(envelope(others)))).toEqual([]);
  });

  it("are not this envelope where they have another form", () => {
    for (const body of ["", "[]", "{", '{"events":"many"}', new Uint8Array([0xff, 0xfe])]) {
      expect(webhooks.parse(body instanceof Uint8Array ? body : bytes(body))).toBeNull();
    }
  });
});
