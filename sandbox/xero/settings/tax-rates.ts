import { Decimal } from "decimal.js";
import { z } from "zod";
import type { Resource } from "../api/resource.ts";
import type { Books } from "../books/books.ts";
import type { TaxRateRecord } from "../books/ledger-records.ts";
import type { Write } from "../documents/write.ts";
import { number, text } from "../query/fields.ts";
import { round } from "../wire/amounts.ts";
import { amount, flag, parse } from "../wire/parse.ts";
import { Faults } from "../wire/refusals.ts";

const component = z.object({ Name: z.string().min(1).max(50), Rate: amount, IsCompound: flag.default(false), IsNonRecoverable: flag.default(false) });
const shape = z.object({
  Name: z.string().max(50).optional(),
  TaxType: z.string().max(50).optional(),
  Status: z.enum(["ACTIVE", "DELETED"]).optional(),
  ReportTaxType: z.string().max(50).optional(),
  TaxComponents: z.array(component).max(20).optional(),
});

export const taxRates: Resource<TaxRateRecord> = {
  plural: "TaxRates",
  idName: "TaxType",
  all: (books) => books.taxRates.values(),
  find: (books, key) => books.taxRates.get(key),
  fields: () => ({
    Name: text(({ Name }) => Name),
    TaxType: text(({ TaxType }) => TaxType),
    Status: text(({ Status }) => Status),
    EffectiveRate: number(({ EffectiveRate }) => EffectiveRate),
    DisplayTaxRate: number(({ EffectiveRate }) => EffectiveRate),
  }),
  show: (_books, { appliesTo, ...rate }) => ({
    ...rate,
    CanApplyToAssets: appliesTo.includes("ASSET"),
    CanApplyToEquity: appliesTo.includes("EQUITY"),
    CanApplyToExpenses: appliesTo.includes("EXPENSE"),
    CanApplyToLiabilities: appliesTo.includes("LIABILITY"),
    CanApplyToRevenue: appliesTo.includes("REVENUE"),
    DisplayTaxRate: rate.EffectiveRate,
  }),
  write: writeTaxRate,
  writable: ["PUT", "POST"],
};

/** Components add up; a compound one is charged on the price with the others on top. */
function effective(components: TaxRateRecord["TaxComponents"]): number {
  const plain = components.filter(({ IsCompound }) => !IsCompound).reduce((total, { Rate }) => total.plus(Rate), new Decimal(0));
  return round(components.filter(({ IsCompound }) => IsCompound).reduce((total, { Rate }) => total.plus(plain.plus(100).times(Rate).div(100)), plain), 4);
}

const EVERYWHERE: TaxRateRecord["appliesTo"] = ["ASSET", "EQUITY", "EXPENSE", "LIABILITY", "REVENUE"];

function writeTaxRate(books: Books, body: unknown, how: Write): TaxRateRecord {
  const { TaxType: wanted, TaxComponents, ...fields } = parse(shape, body);
  const named = books.taxRates.values().find(({ Name }) => Name.toLowerCase() === fields.Name?.toLowerCase());
  const known = wanted === undefined ? named : books.taxRates.get(wanted);
  const before = how.mode === "create" ? undefined : known;
  const base = before ?? { TaxType: "", Name: "", ReportTaxType: "OUTPUT", Status: "ACTIVE" as const, appliesTo: EVERYWHERE, TaxComponents: [] };
  const components = (TaxComponents ?? base.TaxComponents).map((each) => ({ ...each }));
  const merged = { ...base, ...fields, appliesTo: [...base.appliesTo], TaxComponents: components };
  const faults = new Faults();
  faults.check(merged.Name !== "", "Tax rate name must be specified");
  faults.check(!named || named.TaxType === before?.TaxType, `A tax rate with the name '${merged.Name}' already exists`);
  faults.check(components.length > 0, "A tax rate must have at least one tax component");
  faults.check(components.filter(({ IsCompound }) => IsCompound).length <= 1, "Only one tax component can be compound");
  faults.throwAny();
  const TaxType = before?.TaxType ?? freeTaxType(books);
  const record: TaxRateRecord = { ...merged, TaxType, EffectiveRate: effective(components) };
  books.taxRates.put(TaxType, record);
  return record;
}

/** Xero names the rates an organisation adds TAX001, TAX002 and so on. */
function freeTaxType(books: Books): string {
  for (;;) {
    const name = `TAX${String(books.next("tax-type")).padStart(3, "0")}`;
    if (!books.taxRates.get(name)) return name;
  }
}
