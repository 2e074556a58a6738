import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import known from "../../../sandbox/quickbooks/wire/known-fields.json" with { type: "json" };
import { checked } from "../../../sandbox/quickbooks/wire/check.ts";
import { ENTITIES } from "../../../sandbox/quickbooks/books/entities.ts";
import { services } from "../../../sandbox/seeds/services.ts";
import { knownFieldsFromXsd } from "./known-fields-from-xsd.ts";
import { invoiceBody, line, standIn, type StandIn } from "./stand-in.ts";

/** Intuit's schema lies beside the repository and is not part of it. */
const SCHEMA = fileURLToPath(new URL("../../../../shared/specs/quickbooks/", import.meta.url));

describe.skipIf(!existsSync(SCHEMA))("the list of known fields", () => {
  it("is what Intuit's schema says of the record types here", () => {
    expect(known).toEqual(knownFieldsFromXsd(SCHEMA, Object.keys(ENTITIES)));
  });
});

describe("answers", () => {
  let qb: StandIn;
  beforeEach(async () => {
    qb = standIn({ business: services });
    await qb.write("Estimate", invoiceBody());
    await qb.write("SalesReceipt", invoiceBody());
    await qb.write("RefundReceipt", invoiceBody([line(5)], { DepositToAccountRef: { value: "6" } }));
    const posting = (PostingType: string) => ({ Amount: 1, DetailType: "JournalEntryLineDetail", JournalEntryLineDetail: { PostingType, AccountRef: { value: "6" } } });
    await qb.write("JournalEntry", { Line: [posting("Debit"), posting("Credit")] });
    await qb.write("Deposit", { DepositToAccountRef: { value: "6" }, Line: [{ Amount: 1, DetailType: "DepositLineDetail", DepositLineDetail: { AccountRef: { value: "1" } } }] });
    await qb.write("Vendor", { DisplayName: "A vendor" });
    await qb.write("Employee", { GivenName: "An", FamilyName: "Employee" });
    await qb.write("Attachable", { Note: "A note" });
  });
  afterEach(() => qb.close());

  it.each(Object.keys(ENTITIES))("hold only fields that the schema knows, of the right kind: %s", async (entity) => {
    const where = "Active" in known.types[entity as "Customer"].fields ? "where Active in (true, false) " : "";
    const rows = ((await qb.query(`select * from ${entity} ${where}maxresults 1000`))[entity] ?? []) as object[];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(checked(entity, row)).toEqual(row);
  });
});
