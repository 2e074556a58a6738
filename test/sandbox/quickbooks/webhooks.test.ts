import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../../sandbox/kit/store.ts";
import { invoiceBody, OTHER_REALM, paymentBody, REALM, standIn, type StandIn } from "./stand-in.ts";

let qb: StandIn;
beforeEach(() => (qb = standIn()));
afterEach(() => qb.close());

interface CloudEvent {
  id: string;
  type: string;
  time: string;
  intuitentityid: string;
  intuitaccountid: string;
}

/** Lets what is on its way arrive: sending is a promise, not a timer. */
async function passes(ms: number): Promise<void> {
  qb.clock.advance(ms);
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
const events = (n: number) => JSON.parse(qb.posts[n]!.body) as CloudEvent[];
const types = (n: number) => events(n).map(({ type, intuitentityid }) => `${type} ${intuitentityid}`);

describe("webhooks", () => {
  it("tell of changes a moment later, together, signed, as CloudEvents", async () => {
    const { Id } = await qb.write("Invoice", invoiceBody());
    await qb.write("Payment", paymentBody(10, [[10, Id]]));
    await passes(99);
    expect(qb.posts).toHaveLength(0);
    await passes(1);
    expect(types(0)).toEqual([`qbo.invoice.created.v1 ${Id}`, "qbo.payment.created.v1 2", `qbo.invoice.updated.v1 ${Id}`]);
    expect(events(0)[0]).toMatchObject({ specversion: "1.0", intuitaccountid: REALM, datacontenttype: "application/json", time: "2026-11-23T12:00:00.000000000Z", data: {} });
    expect(new Set(events(0).map(({ id }) => id)).size).toBe(3);
    const signature = createHmac("sha256", "verifier").update(qb.posts[0]!.body).digest("base64");
    expect(qb.posts[0]!.headers.get("intuit-signature")).toBe(signature);
  });

  it("name what happened, and spell a void as told", async () => {
    const { Id } = await qb.write("Invoice", invoiceBody());
    await qb.books("POST", `/invoice/${Id}/send?sendTo=a@b.example`);
    await qb.write("Invoice", { Id, SyncToken: "1" }, "?operation=void");
    await qb.books("POST", "/invoice?operation=delete", { Id, SyncToken: "2" });
    await passes(100);
    expect(types(0).map((type) => type.split(".")[2])).toEqual(["created", "emailed", "void", "deleted"]);
    await qb.handle("/webhook-shape", { voidSpelling: "voided" });
    const second = await qb.write("Invoice", invoiceBody());
    await qb.write("Invoice", { Id: second.Id, SyncToken: "0" }, "?operation=void");
    await passes(200);
    expect(types(1).at(-1)).toBe(`qbo.invoice.voided.v1 ${second.Id}`);
  });

  it("may mix companies, and say nothing of refused changes or of seeds", async () => {
    await qb.fault("POST", "/invoice", invoiceBody([]));
    await qb.write("Customer", { DisplayName: "One" });
    await qb.call("POST", `/v3/company/${OTHER_REALM}/customer`, { DisplayName: "Two" });
    await passes(100);
    expect(events(0).map(({ intuitaccountid }) => intuitaccountid)).toEqual([REALM, OTHER_REALM]);
    expect(qb.posts).toHaveLength(1);
  });

  it("have their old shape on a switch", async () => {
    await qb.handle("/webhook-shape", { shape: "legacy" });
    const { Id } = await qb.write("Invoice", invoiceBody());
    await passes(100);
    const entities = [{ name: "Invoice", id: Id, operation: "Create", lastUpdated: "2026-11-23T12:00:00.000Z" }];
    expect(JSON.parse(qb.posts[0]!.body)).toEqual({ eventNotifications: [{ realmId: REALM, dataChangeEvent: { entities } }] });
  });

  it("are tried again after 10 s, 20 s and 30 s, and hold back what came later", async () => {
    qb.receiver.status = 500;
    await qb.write("Customer", { DisplayName: "One" });
    await passes(100);
    await qb.write("Customer", { DisplayName: "Two" });
    await passes(9_000);
    expect(qb.posts).toHaveLength(1);
    await passes(1_000);
    expect(qb.posts).toHaveLength(2);
    await passes(20_000);
    expect(qb.posts).toHaveLength(3);
    expect(qb.posts.every(({ body }) => body === qb.posts[0]!.body)).toBe(true);
    qb.receiver.status = 200;
    await passes(30_000);
    await passes(100);
    expect(qb.posts).toHaveLength(5);
    expect(types(4)).toEqual(["qbo.customer.created.v1 4"]);
  });

  it("hold nothing back where that is turned off", async () => {
    await qb.handle("/webhook-shape", { headOfLine: false });
    qb.receiver.status = 500;
    await qb.write("Customer", { DisplayName: "One" });
    await passes(100);
    await qb.write("Customer", { DisplayName: "Two" });
    await passes(100);
    expect(qb.posts).toHaveLength(2);
  });

  it("survive a restart before they were sent", async () => {
    const store = openStore(":memory:");
    qb.close();
    qb = standIn({ store });
    await qb.write("Customer", { DisplayName: "One" });
    qb.close();
    qb = standIn({ store });
    await passes(100);
    expect(types(0)).toEqual(["qbo.customer.created.v1 3"]);
  });

  it("are not made while there is nowhere to send them", async () => {
    await qb.handle("/app", { webhookUrl: null });
    await qb.write("Customer", { DisplayName: "One" });
    await qb.handle("/app", { webhookUrl: "http://localhost:3999/webhooks" });
    await passes(1000);
    expect(qb.posts).toHaveLength(0);
  });
});
