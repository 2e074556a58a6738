import { z } from "zod";
import { ANY_STEP, BRIDGES } from "../../../domain/reporting/bridges.ts";
import { PERIODS } from "../../../domain/reporting/periods.ts";
import { RIGHTS } from "../../../domain/roles.ts";
import { moneySchema } from "../money.ts";

export const stepName = z.enum(ANY_STEP);
/** A step, or one of the two numbers the bridge stands between. */
export const lineName = z.enum([...ANY_STEP, "crm", "erp"]);
export const period = { from: z.iso.date(), to: z.iso.date() };
export const namedPeriodsSchema = z.array(z.strictObject({ name: z.enum(PERIODS), ...period })).describe("What can be asked for by name today");
export const rights = z.array(z.enum(RIGHTS)).describe("Of the person who asks");

export const documentKind = z.enum(["invoice", "credit-note", "sales-receipt", "refund-receipt", "journal"]);
export const evidenceKind = z.enum(["deal", ...documentKind.options, "payment", "report"]);

const choice = z.strictObject({ id: z.string(), label: z.string().nullable().describe("null: its name is not known") });

export const bridgeSchema = z
  .strictObject({
    kind: z.enum(BRIDGES),
    ...period,
    today: z.iso.date().describe("In the account's time zone"),
    periods: namedPeriodsSchema,
    asOf: z.iso.datetime().describe("The moment the figures are of; asked for again as of it they are the same for good"),
    crm: moneySchema.describe("Where the bridge begins"),
    erp: moneySchema.describe("Where it ends"),
    steps: z
      .array(
        z.strictObject({
          step: stepName,
          amount: moneySchema.describe("Signed; the steps lead from one number to the other"),
          before: moneySchema.describe("The number before this step"),
          after: moneySchema,
          records: z.int().describe("How many stand behind it"),
        }),
      )
      .describe("In their fixed order, those that are zero too"),
    explained: z.boolean().describe("Nothing is unexplained"),
    empty: z.boolean().describe("Nothing was sold, billed or paid in the period"),
    choices: z.strictObject({ pipelines: z.array(choice), owners: z.array(choice), currencies: z.array(z.string()), books: z.array(z.string()), ownersWithheld: z.boolean().describe("The account has not allowed to read who owns deals: they have no label") }),
    documentsSince: z.iso.date().nullable().describe("The period begins before this day, from which documents without a deal are read: earlier ones are in no figure"),
    closed: z.strictObject({ at: z.iso.datetime(), by: z.string() }).nullable().describe("The period is a closed month"),
    rights,
  })
  .meta({ id: "Bridge" });

const bridgedDeal = z.strictObject({
  id: z.string(),
  name: z.string(),
  owner: z.string().nullable(),
  wonOn: z.iso.date().nullable().describe("null: it is won no more"),
  amount: moneySchema,
});
const bridgedDocument = z.strictObject({
  kind: documentKind,
  number: z.string(),
  date: z.iso.date(),
  net: moneySchema.describe("Without tax"),
  total: moneySchema,
  url: z.string().nullable().describe("Where the ERP shows it"),
});

export const bridgeRecordSchema = z
  .strictObject({
    kind: evidenceKind,
    id: z.string(),
    amount: moneySchema.describe("The part of the step that this record explains"),
    deals: z.array(bridgedDeal).describe("At most five"),
    documents: z.array(bridgedDocument).describe("At most five"),
    more: z.int().describe("Deals and documents beyond those"),
  })
  .meta({ id: "BridgeRecord" });
