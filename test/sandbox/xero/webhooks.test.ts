import { afterEach, describe, expect, it } from "vitest";
import { KEY, invoice, standIn, TENANT, type StandIn } from "./stand-in.ts";
import { signatureOf } from "../../../sandbox/xero/webhooks/sender.ts";

const URL = "http://app.example/webhooks/xero";
let xero: StandIn;
afterEach(() => xero.close());

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
async function proved(): Promise<void> {
  await xero.handle("/intent-to-receive", {});
  xero.posted.length = 0;
}
const state = async () => (await xero.handle("/intent-to-receive")).json.state;
const events = () => xero.posted.flatMap(({ body }) => body.events);
async function sent(): Promise<void> {
  xero.clock.advance(1);
  for (let turn = 0; turn < 5; turn += 1) await settle();
}

describe("the intent to receive", () => {
  it("sends an empty event list with a bad and a good signature, and proves the address that tells them apart", async () => {
    xero = standIn({ webhookUrl: URL });
    await xero.handle("/intent-to-receive", {});
    expect(await state()).toBe("active");
    expect(xero.posted.at(-1)!.body).toMatchObject({ events: [], firstEventSequence: 0, lastEventSequence: 0 });
  });

  it.each([
    ["takes everything", () => new Response(null, { status: 200 })],
    ["answers with a body", () => new Response("ok", { status: 200 })],
    ["sets a cookie", () => new Response(null, { status: 200, headers: { "set-cookie": "a=b" } })],
  ])("does not prove an address that %s, and nothing is sent to it", async (_name, receive) => {
    xero = standIn({ webhookUrl: URL, receive });
    await xero.handle("/intent-to-receive", {});
    expect(await state()).toBe("proving");
    xero.posted.length = 0;
    await xero.ask("PUT", "Contacts", { Name: "Silent" });
    await sent();
    expect(events()).toEqual([]);
  });

  it("begins by itself when the address is set, and is tried again until it is there", async () => {
    let up = false;
    xero = standIn({
      receive(_url, init) {
        const good = (init.headers as Record<string, string>)["x-xero-signature"] === signatureOf(init.body as string, KEY);
        return new Response(null, { status: !up ? 503 : good ? 200 : 401 });
      },
    });
    await xero.handle("/app", { webhookUrl: URL });
    await sent();
    expect(await state()).toBe("proving");
    up = true;
    xero.clock.advance(1000);
    await sent();
    expect(await state()).toBe("active");
  });
});

describe("webhooks", () => {
  it("tell of invoices, contacts and credit notes, a payment being an update of its invoice", async () => {
    xero = standIn({ webhookUrl: URL });
    const contact = await xero.contactId();
    await proved();
    const made = (await xero.ask("PUT", "Invoices", invoice(contact))).json.Invoices[0]!;
    await xero.ask("PUT", "Payments", { Invoice: { InvoiceID: made.InvoiceID }, Account: { Code: "090" }, Amount: 10 });
    await xero.ask("POST", `Contacts/${contact}`, { FirstName: "Ana" });
    await xero.ask("PUT", "CreditNotes", { Type: "ACCRECCREDIT", Contact: { ContactID: contact }, LineItems: [{ Description: "x", UnitAmount: 1, AccountCode: "200" }] });
    await sent();
    expect(events().map(({ eventCategory, eventType }) => `${eventCategory} ${eventType}`)).toEqual(["INVOICE CREATE", "INVOICE UPDATE", "CONTACT UPDATE", "CREDITNOTE CREATE"]);
    expect(events()[0]).toMatchObject({ resourceId: made.InvoiceID, tenantId: TENANT, tenantType: "ORGANISATION", resourceUrl: `https://api.xero.com/api.xro/2.0/Invoices/${made.InvoiceID}` });
    expect(events()[3]).toMatchObject({ data: { Type: "ACCRECCREDIT", Status: "DRAFT" } });
    expect(xero.posted.map(({ body }) => body.firstEventSequence)).toEqual([1, 2, 3, 4]);
  });

  it("are signed, one post for one request, and none for a request that was refused", async () => {
    xero = standIn({ webhookUrl: URL });
    const contact = await xero.contactId();
    await proved();
    await xero.ask("PUT", "Invoices", { Invoices: [invoice(contact), invoice(contact, { LineItems: [] })] });
    await xero.ask("PUT", "Invoices", { Invoices: [invoice(contact), invoice(contact)] });
    await sent();
    expect(xero.posted).toHaveLength(1);
    const [post] = xero.posted;
    expect(post!.body).toMatchObject({ firstEventSequence: 1, lastEventSequence: 2 });
    expect(post!.headers["x-xero-signature"]).toBe(signatureOf(JSON.stringify(post!.body), KEY));
  });

  it("are retried for 24 hours, then switched off until proved again", async () => {
    let failing = false;
    xero = standIn({
      webhookUrl: URL,
      receive(_url, init) {
        const good = (init.headers as Record<string, string>)["x-xero-signature"] === signatureOf(init.body as string, KEY);
        return new Response(null, { status: failing ? 500 : good ? 200 : 401 });
      },
    });
    await proved();
    failing = true;
    await xero.ask("PUT", "Contacts", { Name: "Lost" });
    for (let hour = 0; hour < 25 * 4; hour += 1) {
      xero.clock.advance(15 * 60_000);
      await settle();
      await settle();
    }
    expect(xero.posted).toHaveLength(11);
    expect(await state()).toBe("disabled");
    failing = false;
    await proved();
    await xero.ask("PUT", "Contacts", { Name: "Heard" });
    await sent();
    expect(events()).toHaveLength(1);
  });
});
