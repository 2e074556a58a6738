import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import known from "../../../sandbox/quickbooks/wire/known-fields.json" with { type: "json" };
import { checked } from "../../../sandbox/quickbooks/wire/check.ts";
import { ENTITIES } from "../../../sandbox/quickbooks/books/entities.ts";
import { services } from "../../../sandbox/seeds/services.ts";
import { knownFieldsFromXsd } from "./known-fields-from-xsd.ts";
import { standIn, type StandIn } from "./stand-in.ts";

/** Intuit's schema lies beside the repository and is not part of it. */
const SCHEMA = fileURLToPath(new URL("../../../../shared/specs/quickbooks/", import.meta.url));

describe.skipIf(!existsSync(SCHEMA))("the list of known fields", () => {
  it("is what Intuit's schema says of the record types here", () => {
    expect(known).toEqual(knownFieldsFromXsd(SCHEMA, Object.keys(ENTITIES)));
  });
});

describe("answers", () => {
  let qb: StandIn;
  beforeEach(() => (qb = standIn({ business: services })));
  afterEach(() => qb.close());

  it.each(Object.keys(ENTITIES))("hold only fields that the schema knows, of the right kind: %s", async (entity) => {
    const where = "Active" in known.types[entity as "Customer"].fields ? "where Active in (true, false) " : "";
    const rows = ((await qb.query(`select * from ${entity} ${where}maxresults 1000`))[entity] ?? []) as object[];
    for (const row of rows) expect(checked(entity, row)).toEqual(row);
  });
});
