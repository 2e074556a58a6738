import { describe, expect, test } from "vitest";
import { decideCustomer } from "../../server/domain/matching/customer.ts";
import { matchItem } from "../../server/domain/matching/item.ts";
import { companyDomainOf, domainKey, nameKey, taxNumberKey } from "../../server/domain/matching/keys.ts";
import type { Customer, Item } from "../../server/domain/records.ts";
import { company } from "./samples.ts";

const candidate = (changes: Partial<Customer>) => company({ id: "58", name: "Another Name", domain: null, ...changes });
const outcome = (wanted: Customer, ...candidates: Customer[]) => {
  const decision = decideCustomer(wanted, candidates);
  if (decision.kind === "use") return `use ${decision.customer.id} by ${decision.because.join(", ")}`;
  return decision.kind === "park" ? `park ${decision.reason.code}` : "create";
};

describe("finding the ERP customer of a CRM company", () => {
  test("by name after trimming and case, by domain, by e-mail, by tax number", () => {
    expect(outcome(company(), candidate({ name: "  BLUEWATER   dental " }))).toBe("use 58 by name");
    expect(outcome(company(), candidate({ domain: "https://www.Bluewater.example/contact" }))).toBe("use 58 by domain");
    expect(outcome(company({ email: "Pay@x.example", domain: null }), candidate({ email: "pay@x.example" }))).toContain("e-mail");
    expect(outcome(company({ taxNumber: "GB 123 4567-89" }), candidate({ taxNumber: "gb123456789" }))).toBe("use 58 by tax number");
  });

  test("a similar name is not the same name, and a mail provider's domain says nothing", () => {
    expect(outcome(company(), candidate({ name: "Bluewater Dental LLC" }))).toBe("create");
    const gmail = company({ domain: null, email: "a@gmail.com" });
    expect(outcome(gmail, candidate({ email: "b@gmail.com" }))).toBe("create");
  });

  test("the e-mail domain of the ERP's contact counts as its domain", () => {
    expect(outcome(company(), candidate({ email: "books@bluewater.example" }))).toBe("use 58 by domain");
  });

  test("two that could be it are for a person, unless one has the tax number", () => {
    const byName = candidate({ id: "1", name: "Bluewater Dental" });
    const byDomain = candidate({ id: "2", domain: "bluewater.example" });
    expect(outcome(company(), byName, byDomain)).toBe("park customer-ambiguous");
    const taxed = { ...byDomain, taxNumber: "77" };
    expect(outcome(company({ taxNumber: "77" }), byName, taxed)).toBe("use 2 by tax number, domain");
  });

  test("tax numbers that contradict are for a person, whatever else agrees", () => {
    const other = candidate({ name: "Bluewater Dental", taxNumber: "88" });
    expect(outcome(company({ taxNumber: "77" }), other)).toBe("park customer-ambiguous");
  });

  test("an archived customer is not billed silently", () => {
    expect(outcome(company(), candidate({ name: "Bluewater Dental", active: false }))).toBe("park customer-archived");
  });

  test("candidates are named with what they share, so that a person can choose", () => {
    const decision = decideCustomer(company(), [candidate({ id: "1", name: "Bluewater Dental" }), candidate({ id: "2", domain: "bluewater.example" })]);
    expect(decision).toMatchObject({
      reason: { choices: [{ id: "1", label: "Bluewater Dental: same name" }, { id: "2", label: "Another Name: same domain" }] },
    });
  });

  test("a person is never matched to a company by the domain of their address", () => {
    const person = company({ kind: "person", name: "Ada Reyes", domain: null, email: "ada@bluewater.example" });
    expect(outcome(person, candidate({ email: "office@bluewater.example" }))).toBe("create");
  });

  test("keys drop what never distinguishes", () => {
    expect(nameKey("  A\u00a0B ")).toBe("a b");
    expect([nameKey("  "), taxNumberKey("- -"), domainKey("")]).toEqual([null, null, null]);
    expect(domainKey("HTTPS://www.acme.example:8080/x?y")).toBe("acme.example");
    expect(companyDomainOf("a@GMAIL.com")).toBeNull();
  });
});

describe("finding the ERP item of a line", () => {
  const item = (changes: Partial<Item>): Item => ({
    id: "1",
    rawStatus: null,
    modifiedAt: "2026-11-20T09:00:00.000Z",
    name: "Website",
    sku: null,
    unitPrice: null,
    active: true,
    ...changes,
  });

  test("SKU before name, and an item with another SKU is another product", () => {
    const bySku = item({ id: "2", name: "Other", sku: "web-1" });
    expect(matchItem({ sku: "WEB-1", name: "Website" }, [item({}), bySku])?.id).toBe("2");
    expect(matchItem({ sku: "WEB-1", name: "website" }, [item({})])?.id).toBe("1");
    expect(matchItem({ sku: "WEB-1", name: "Website" }, [item({ sku: "WEB-9" })])).toBeUndefined();
    expect(matchItem({ sku: null, name: "Website" }, [item({ sku: "WEB-9" })])?.id).toBe("1");
  });

  test("an archived item is never used", () => {
    expect(matchItem({ sku: null, name: "Website" }, [item({ active: false })])).toBeUndefined();
  });
});
