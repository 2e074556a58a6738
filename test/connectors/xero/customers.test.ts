import { describe, expect, it } from "vitest";
import { failureOf, ok, wired } from "./wired.ts";
import { contactWire, customerDraft } from "./samples.ts";

const probe = (change: Record<string, unknown> = {}) => ({ taxNumber: null, domain: null, email: null, name: "", reference: "", ...change });
/** What is asked for a probe, and what is made of the answer to every question. */
async function found(of: Record<string, unknown>, contacts: unknown[] = []) {
  const { erp, seen } = wired(() => ok({ Contacts: contacts }));
  return { customers: await erp.findCustomers(probe(of)), asked: seen.map(({ query }) => query["where"] ?? `search ${query["searchTerm"]}`), seen };
}

describe("finding customers in Xero", () => {
  it("asks at most four times, archived ones included", async () => {
    const { asked, seen } = await found({ name: "Acme & Söhne", email: "ada@gmail.com", domain: "acme.example", taxNumber: "GB 123", reference: "OB-1-C2" });
    expect(asked).toEqual([
      'ContactNumber=="OB-1-C2" OR TaxNumber=="GB 123" OR TaxNumber=="GB123"',
      'Name!=null AND Name.ToLower()=="acme & söhne"',
      "search acme.example",
      "search ada@gmail.com",
    ]);
    expect(seen.every(({ query }) => query["includeArchived"] === "true" && query["page"] === "1")).toBe(true);
  });

  it("does not ask for an address that the domain finds too, nor for the domain of a mail provider", async () => {
    expect((await found({ email: "ada@acme.example", domain: "www.acme.example" })).asked).toEqual(["search acme.example"]);
    expect((await found({ domain: "gmail.com" })).asked).toEqual([]);
  });

  it("never lets a name become a filter", async () => {
    const name = 'x" OR ContactStatus=="ACTIVE';
    expect((await found({ name })).asked).toEqual([`search ${name}`]);
    expect((await found({ taxNumber: '1" OR Name!="' })).asked).toEqual(['TaxNumber=="1ORNAME"']);
  });

  it("gives back only those that share a key, each once", async () => {
    const others = [
      contactWire(),
      contactWire({ ContactID: "2", Name: "Brightwater Holdings", EmailAddress: "x@other.example", TaxNumber: "", ContactNumber: null }),
      contactWire({ ContactID: "3", Name: "brightwater  dental group", EmailAddress: "", TaxNumber: "", ContactNumber: null, ContactStatus: "ARCHIVED" }),
      contactWire({ ContactID: "4", Name: "By tax", EmailAddress: "", TaxNumber: "gb 123456789", ContactNumber: null }),
      contactWire({ ContactID: "5", Name: "By domain", EmailAddress: "sales@brightwater.example", TaxNumber: "", ContactNumber: null }),
    ];
    const { customers } = await found({ name: "Brightwater Dental Group", domain: "brightwater.example", taxNumber: "GB123456789" }, others);
    expect(customers.map((each) => [each.id.slice(-1), each.active])).toEqual([
      ["1", true],
      ["3", false],
      ["4", true],
      ["5", true],
    ]);
  });

  it("searches by hand in Xero's own way, twenty at most", async () => {
    const many = Array.from({ length: 40 }, (_, index) => contactWire({ ContactID: `c-${index}` }));
    const { erp, seen } = wired(() => ok({ Contacts: many }));
    expect(await erp.searchCustomers(" bright ")).toHaveLength(20);
    expect(seen[0]?.query).toMatchObject({ searchTerm: "bright", pageSize: "20" });
    expect(await erp.searchCustomers("  ")).toEqual([]);
  });
});

describe("a customer in Xero", () => {
  it("is read whole, with the address and number that invoices use", async () => {
    const { erp } = wired(() => ok({ Contacts: [contactWire({ Website: "https://www.brightwater.example/home" })] }));
    expect(await erp.readCustomer("1")).toEqual({
      id: "c0000000-0000-4000-8000-000000000001",
      rawStatus: "ACTIVE",
      modifiedAt: "2026-11-20T10:12:03.410Z",
      kind: "company",
      name: "Brightwater Dental Group",
      domain: "brightwater.example",
      taxNumber: "GB123456789",
      email: "accounts@brightwater.example",
      phone: "44 20 7946 0000",
      address: { street: "1 Harbour Way\nUnit 4", city: "Bristol", region: null, postalCode: "BS1 5TY", country: "GB" },
      currency: "GBP",
      active: true,
      properties: {},
    });
  });

  it("is a person where it bears the name of its contact person", async () => {
    const { erp } = wired(() => ok({ Contacts: [contactWire({ Name: "ada byron" })] }));
    expect((await erp.readCustomer("1"))?.kind).toBe("person");
  });

  it("is created with our reference, its address and its terms, and with PUT, which never changes another one", async () => {
    const { erp, seen } = wired(() => ok({ Contacts: [contactWire()] }));
    await erp.createCustomer(customerDraft({ termId: "DAYSAFTERBILLDATE:30" }), "key-1");
    expect(seen[0]).toMatchObject({ method: "PUT", path: "/Contacts", query: { summarizeErrors: "true" }, headers: { "idempotency-key": "key-1" } });
    expect(seen[0]?.body).toEqual({
      Contacts: [
        {
          Name: "Brightwater Dental Group",
          ContactNumber: "OB-100002-C501",
          FirstName: "Ada",
          LastName: "Byron",
          EmailAddress: "accounts@brightwater.example",
          Phones: [{ PhoneType: "DEFAULT", PhoneNumber: "+44 20 7946 0000" }],
          Addresses: [{ AddressType: "POBOX", AddressLine1: "1 Harbour Way", AddressLine2: "Unit 4", City: "Bristol", PostalCode: "BS1 5TY", Country: "GB" }],
          TaxNumber: "GB123456789",
          DefaultCurrency: "GBP",
          PaymentTerms: { Sales: { Day: 30, Type: "DAYSAFTERBILLDATE" } },
        },
      ],
    });
  });

  it("sends of a country only what Xero takes, and of a long street all four lines", async () => {
    const { erp, seen } = wired(() => ok({ Contacts: [contactWire()] }));
    const address = { street: "a\nb\nc\nd\ne", city: null, region: null, postalCode: null, country: "Côte d'Ivoire (CI)" };
    await erp.createCustomer(customerDraft({ address }), "key-1");
    const [body] = (seen[0]?.body as { Contacts: { Addresses: object[] }[] }).Contacts;
    expect(body?.Addresses).toEqual([{ AddressType: "POBOX", AddressLine1: "a", AddressLine2: "b", AddressLine3: "c", AddressLine4: "d, e", Country: "Cote d Ivoire CI" }]);
  });

  it("needs a name", async () => {
    const { erp, seen } = wired(() => ok({}));
    expect(await failureOf(erp.createCustomer(customerDraft({ name: " " }), "k"))).toMatchObject({ consequence: "park", field: "Name", applied: "no" });
    expect(seen).toHaveLength(0);
  });
});
