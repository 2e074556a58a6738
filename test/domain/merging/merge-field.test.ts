import { describe, expect, test } from "vitest";
import { fieldsOfKind, sameValue, type CustomerField, type FieldValue } from "../../../server/domain/merging/customer-fields.ts";
import { mergeField, type Owner } from "../../../server/domain/merging/merge-field.ts";

const street = (text: string) => ({ street: text, city: "Leeds", region: null, postalCode: "LS1 4AP", country: "GB" });

describe("two values of a field mean the same", () => {
  test.each<[CustomerField, FieldValue, FieldValue, boolean]>([
    ["name", "Acme  Ltd ", "Acme Ltd", true],
    ["name", "ACME Ltd", "Acme Ltd", false],
    ["email", "Ada@Acme.example ", "ada@acme.example", true],
    ["phone", "+44 (113) 496-0000", "+441134960000", true],
    ["phone", "0044 113 4960000", "+44 113 496 0000", true],
    ["phone", "0113 496 0000", "+44 113 496 0000", false],
    ["phone", "ask reception", null, false],
    ["taxNumber", "none yet", "", false],
    ["taxNumber", "GB 123-4567 89", "gb123456789", true],
    ["address", street("1 High Street, Unit 2"), street("1 High Street\nUnit 2"), true],
    ["address", { ...street("1 High Street"), postalCode: "ls14ap" }, street("1 high street"), true],
    ["address", street("1 High Street"), street("2 High Street"), false],
    ["address", { street: " ", city: null, region: null, postalCode: null, country: null }, null, true],
    ["phone", "", null, true],
    ["name", null, "Acme", false],
  ])("%s: %j and %j: %s", (field, a, b, same) => {
    expect(sameValue(field, a, b)).toBe(same);
    expect(sameValue(field, b, a)).toBe(same);
  });
});

describe("one field of a linked customer", () => {
  const base = { crm: "Acme", erp: "Acme" };
  const settled = (crm: string | null, erp: string | null) => ({ kind: "settled", base: { crm, erp } });
  const write = (to: string, value: string) => ({ kind: "write", to, value });
  const conflict = (why: string) => ({ kind: "conflict", why });

  test.each<[string, Owner, { crm: string; erp: string } | null, string | null, string | null, object]>([
    ["nothing changed", "crm", base, "Acme", "Acme", settled("Acme", "Acme")],
    ["both changed to the same", "crm", base, "Acme Ltd", "Acme Ltd", settled("Acme Ltd", "Acme Ltd")],
    ["the owner changed", "crm", base, "Acme Ltd", "Acme", write("erp", "Acme Ltd")],
    ["the owner changed, in the ERP", "erp", base, "Acme", "Acme Ltd", write("crm", "Acme Ltd")],
    ["the other side changed", "crm", base, "Acme", "Acme Ltd", conflict("changed-by-other")],
    ["the other side changed, in the CRM", "erp", base, "Acme Ltd", "Acme", conflict("changed-by-other")],
    ["both changed, differently", "crm", base, "Acme Ltd", "Acme Inc", conflict("both-changed")],
    ["both changed, differently, whoever owns", "either", base, "Acme Ltd", "Acme Inc", conflict("both-changed")],
    ["either side may change it: the CRM did", "either", base, "Acme Ltd", "Acme", write("erp", "Acme Ltd")],
    ["either side may change it: the ERP did", "either", base, "Acme", "Acme Ltd", write("crm", "Acme Ltd")],
    ["the owner emptied it", "crm", base, null, "Acme", conflict("emptied")],
    ["what the target cut short is no change", "crm", { crm: "Acme of Northumberland", erp: "Acme of North" }, "Acme of Northumberland", "Acme of North", settled("Acme of Northumberland", "Acme of North")],
    ["seen together for the first time, different", "crm", null, "Acme Ltd", "ACME LIMITED", settled("Acme Ltd", "ACME LIMITED")],
    ["first time, blank where the owner has it", "crm", null, "Acme", null, write("erp", "Acme")],
    ["first time, blank with the owner", "crm", null, null, "Acme", settled(null, "Acme")],
    ["first time, no owner, blank in the CRM", "either", null, null, "Acme", write("crm", "Acme")],
    ["first time, blank on both sides", "either", null, null, "", settled(null, "")],
  ])("%s (owner %s)", (_name, owner, before, crm, erp, expected) => {
    expect(mergeField("name", { base: before, crm, erp }, owner)).toEqual(expected);
  });

  test("a company has no e-mail address of its own to keep the same", () => {
    expect(fieldsOfKind("company")).not.toContain("email");
    expect(fieldsOfKind("person")).toContain("email");
  });
});
