import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createWebhooks } from "../../../server/connectors/quickbooks/webhooks.ts";
import { fixedClock } from "./wired.ts";

/** Body, verifier token and signature as Intuit's .NET SDK tests them. */
const VECTOR = {
  token: "00faeec4-08d0-4996-bb37-698ae19f0149",
  signature: "6q+xGyMirJupwKTh2/WBl2NcdxzxqdIbk3sneKTxLWM=",
  body:
    '{"eventNotifications":[{"realmId":"1269959970","dataChangeEvent":{"entities":[' +
    '{"name":"Vendor","id":"40","operation":"Update","lastUpdated":"2016-10-05T03:09:04.000Z"},' +
    '{"name":"Customer","id":"43","operation":"Create","lastUpdated":"2016-10-05T03:07:04.000Z"}]}}]}',
};
const bytes = (text: string) => new TextEncoder().encode(text);
const request = (body: string, signature: string | undefined) => ({
  method: "POST",
  url: "https://onebook.example/webhooks/quickbooks",
  headers: { "intuit-signature": signature },
  raw: bytes(body),
});
const reader = createWebhooks(VECTOR.token, fixedClock);
const parse = (body: unknown) => reader.parse(bytes(typeof body === "string" ? body : JSON.stringify(body)));
const event = (change: Record<string, unknown> = {}) => ({
  specversion: "1.0",
  id: "88cd52aa-1",
  source: "intuit.dsnBgbse=",
  type: "qbo.invoice.created.v1",
  datacontenttype: "application/json",
  time: "2025-09-10T21:31:25.179851517Z",
  intuitentityid: "1234",
  intuitaccountid: "310687",
  data: {},
  ...change,
});

describe("QuickBooks webhooks", () => {
  it("are genuine under Intuit's own published signature", () => {
    expect(reader.verify(request(VECTOR.body, VECTOR.signature))).toBe("genuine");
  });

  it("are forged when one byte differs, the signature is missing or malformed, or no key is configured", () => {
    expect(reader.verify(request(`${VECTOR.body} `, VECTOR.signature))).toBe("forged");
    expect(reader.verify(request(VECTOR.body, undefined))).toBe("forged");
    expect(reader.verify(request(VECTOR.body, "short"))).toBe("forged");
    expect(reader.verify(request(VECTOR.body, `${VECTOR.signature}!`))).toBe("forged");
    const empty = createHmac("sha256", "").update(VECTOR.body).digest("base64");
    expect(createWebhooks(undefined, fixedClock).verify(request(VECTOR.body, empty))).toBe("forged");
    expect(createWebhooks("", fixedClock).verify(request(VECTOR.body, empty))).toBe("forged");
  });

  it("carry each event's own company, and leave out what does not concern us", () => {
    const events = parse([
      event(),
      event({ id: "2", type: "QBO.CreditMemo.Updated.v1", intuitaccountid: "99", intuitentityid: "7" }),
      event({ id: "3", type: "qbo.account.created.v1" }),
      event({ id: "4", type: "qbo.invoice.exploded.v1" }),
      event({ id: "5", intuitentityid: undefined }),
    ]);
    expect(events).toEqual([
      {
        externalId: "310687",
        dedupeKey: "88cd52aa-1",
        change: { entity: "invoice", id: "1234", hint: "created", at: "2025-09-10T21:31:25.999Z" },
      },
      {
        externalId: "99",
        dedupeKey: "2",
        change: { entity: "credit-note", id: "7", hint: "updated", at: "2025-09-10T21:31:25.999Z" },
      },
    ]);
  });

  it("know a void in both its spellings, a merge and a sent mail", () => {
    const hint = (type: string) => parse([event({ type })])?.[0]?.change.hint;
    expect(
      ["void", "voided", "VOID", "merged", "emailed", "deleted"].map((operation) =>
        hint(`qbo.payment.${operation}.v1`),
      ),
    ).toEqual(["voided", "voided", "voided", "merged", "emailed", "deleted"]);
  });

  it("leave sales, deposits and journals to the sweep, which brings them whole, but not what was given back", () => {
    const heard = (entity: string) => parse([event({ type: `qbo.${entity}.created.v1` })])?.map(({ change }) => change.entity);
    expect(["salesreceipt", "deposit", "journalentry", "refundreceipt"].map(heard)).toEqual([[], [], [], ["refund"]]);
  });

  it("are still read in the old envelope, where the same event always has the same key", () => {
    const first = parse(VECTOR.body);
    expect(first).toEqual([
      {
        externalId: "1269959970",
        dedupeKey: "1269959970:customer:43:create:2016-10-05t03:07:04.000z",
        change: { entity: "customer", id: "43", hint: "created", at: "2016-10-05T03:07:04.999Z" },
      },
    ]);
    expect(parse(VECTOR.body)).toEqual(first);
  });

  it("name both records of a merge in the old envelope", () => {
    const entity = {
      name: "Customer",
      id: "1",
      operation: "Merge",
      lastUpdated: "2016-10-05T03:07:04.000Z",
      deletedId: "2",
    };
    const events = parse({ eventNotifications: [{ realmId: "5", dataChangeEvent: { entities: [entity] } }] });
    expect(events?.map((each) => [each.change.id, each.change.hint])).toEqual([
      ["1", "merged"],
      ["2", "merged"],
    ]);
    expect(new Set(events?.map((each) => each.dedupeKey)).size).toBe(2);
  });

  it("are not ours in any other form", () => {
    for (const other of [
      "",
      "not json",
      "{}",
      "null",
      '"text"',
      "[1,2]",
      '[{"id":"1"}]',
      '{"events":[]}',
      '{"eventNotifications":{}}',
    ]) {
      expect(parse(other)).toBeNull();
    }
    expect(parse([])).toEqual([]);
    expect(reader.parse(new Uint8Array([0xff, 0xfe, 0x7b]))).toBeNull();
  });
});
