import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { invoice, standIn, type StandIn } from "./stand-in.ts";

let xero: StandIn;
beforeEach(() => {
  xero = standIn();
});
afterEach(() => xero.close());

describe("a contact", () => {
  it("comes with both addresses and four phones, and its balance where the list is paged", async () => {
    const [plain] = (await xero.ask("GET", "Contacts")).json.Contacts;
    expect(plain!.Addresses).toHaveLength(2);
    expect(plain!.Phones).toHaveLength(4);
    expect(plain).not.toHaveProperty("Balances");
    const [paged] = (await xero.ask("GET", "Contacts?page=1")).json.Contacts;
    expect(paged).toMatchObject({ IsCustomer: true, Balances: { AccountsReceivable: { Outstanding: 700, Overdue: 700 } } });
  });

  it("has a name no other active contact has", async () => {
    const taken = await xero.ask("PUT", "Contacts", { Name: "quay café" });
    expect(xero.messages(taken)).toEqual(["The contact name quay café is already assigned to another contact. The contact name must be unique across all active contacts."]);
    const id = await xero.contactId();
    await xero.ask("POST", `Contacts/${id}`, { ContactStatus: "ARCHIVED" });
    expect((await xero.ask("PUT", "Contacts", { Name: "quay café" })).status).toBe(200);
    expect((await xero.ask("POST", `Contacts/${id}`, { ContactStatus: "ACTIVE" })).status).toBe(400);
    expect((await xero.ask("GET", "Contacts")).json.Contacts).toHaveLength(1);
    expect((await xero.ask("GET", "Contacts?includeArchived=true")).json.Contacts).toHaveLength(2);
  });

  it.each([{ Name: " " }, { Name: "A", EmailAddress: "nobody" }, { Name: "A", DefaultCurrency: "JPY" }, { Name: "A", PaymentTerms: { Sales: { Day: 40, Type: "OFCURRENTMONTH" } } }])("like %j is refused", async (sent) => {
    expect((await xero.ask("PUT", "Contacts", sent)).status).toBe(400);
  });

  it("that is archived gets no invoices", async () => {
    const id = await xero.contactId();
    await xero.ask("POST", `Contacts/${id}`, { ContactStatus: "ARCHIVED" });
    expect(xero.messages(await xero.ask("PUT", "Invoices", invoice(id)))).toEqual(["The contact is archived and cannot be used."]);
  });

  it("named on an invoice is made twice, unless the setting says that names match", async () => {
    const named = () => xero.ask("PUT", "Invoices", { ...invoice(""), Contact: { Name: "Quay Café" } });
    const known = await xero.contactId();
    expect((await named()).json.Invoices[0]!.Contact.ContactID).not.toBe(known);
    await xero.handle("/settings", { contactsByName: "match" });
    expect((await named()).json.Invoices[0]!.Contact.ContactID).toBe(known);
  });
});

it("whatever the lines, the total is the sum of rounded lines and rounded taxes, to the cent", async () => {
  const contact = await xero.contactId();
  const lines = fc.array(fc.record({ cents: fc.integer({ min: 1, max: 999_999 }), quantity: fc.integer({ min: 1, max: 500 }) }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(lines, async (sold) => {
      const LineItems = sold.map(({ cents, quantity }) => ({ Description: "x", Quantity: quantity / 4, UnitAmount: cents / 100, AccountCode: "200", TaxType: "OUTPUT2" }));
      const made = (await xero.ask("PUT", "Invoices", invoice(contact, { LineItems }))).json.Invoices[0]!;
      const inCents = (amount: number) => Math.round(amount * 100);
      const amounts = sold.map(({ cents, quantity }) => Math.floor((cents * quantity * 2 + 4) / 8));
      const taxes = sold.map(({ cents, quantity }) => Math.floor((cents * quantity * 15 * 2 + 400) / 800));
      const total = [...amounts, ...taxes].reduce((a, b) => a + b, 0);
      expect([inCents(made.Total), made.LineItems.map(({ TaxAmount }) => inCents(TaxAmount))]).toEqual([total, taxes]);
    }),
    { numRuns: 60 },
  );
});
