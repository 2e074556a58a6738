import { describe, expect, test } from "vitest";
import { suspectDocuments, type DocumentSeen } from "../../../server/domain/ledger/suspect-documents.ts";
import type { ErpDocument } from "../../../server/domain/records.ts";
import { money } from "../../../server/domain/money.ts";
import { erpDocument } from "../samples.ts";

const seen = (id: string, changes: Partial<ErpDocument> = {}, dealId: string | null = null): DocumentSeen => ({ connectionId: "c1", document: erpDocument({ id, number: id, ...changes }), dealId, duplicateOf: null });
const found = (...documents: DocumentSeen[]) => suspectDocuments(documents).map(({ second, first, because }) => [second.document.id, first.document.id, because.slice(1).join(" ")]);

describe("Which invoices may be one entered twice", () => {
  test("one customer and amount within days, or under one number however far apart in a year", () => {
    expect(found(seen("A"), seen("B", { date: "2026-02-15" }))).toEqual([["B", "A", "near-date"]]);
    expect(found(seen("A", { number: "7" }), seen("B", { number: " 7 ", date: "2026-07-01" }))).toEqual([["B", "A", "same-number"]]);
    expect(found(seen("A", { number: "7" }), seen("B", { number: "7", date: "2027-07-01" }))).toEqual([]);
  });

  test("what is billed anew each week or month is no second record, nor is another customer, amount, currency or a credit", () => {
    expect(found(seen("A"), seen("B", { date: "2026-02-17" }), seen("C", { date: "2026-03-10" }))).toEqual([]);
    expect(found(seen("A"), seen("B", { customerId: "59" }), seen("C", { total: money(1, "USD") }), seen("D", { total: money(100_000, "EUR") }), seen("E", { kind: "credit-note" }))).toEqual([]);
    expect(found(seen("A", { total: money(0, "USD") }), seen("B", { total: money(0, "USD") }))).toEqual([]);
  });

  test("two instalments of deals are never suspected; beside a deal's own the other is the second, whatever its day", () => {
    expect(found(seen("A", {}, "1"), seen("B", {}, "2"))).toEqual([]);
    expect(found(seen("A", { date: "2026-02-08" }), seen("B", {}, "1"))).toEqual([["A", "B", "near-date"]]);
  });

  test("each record is suspected once, of the likeliest first, in whatever order they are given", () => {
    const [a, b, c] = [seen("A", { number: "9" }), seen("B", { date: "2026-02-11" }), seen("C", { date: "2026-02-12", number: "9" })];
    const expected = [["B", "A", "near-date"], ["C", "A", "near-date same-number"]];
    expect(found(a, b, c)).toEqual(expected);
    expect(found(c, a, b)).toEqual(expected);
  });
});
