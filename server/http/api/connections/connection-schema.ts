import { z } from "zod";
import { saidSchema } from "../reason.ts";

const named = z.strictObject({ id: z.string(), name: z.string() });

/** What the settings page offers to choose from. */
const referenceSchema = z
  .strictObject({
    country: z.string().nullable(),
    timeZone: z.string(),
    homeCurrency: z.string(),
    currencies: z.array(z.string()),
    closedUntil: z.iso.date().nullable(),
    taxCodes: z.array(named),
    terms: z.array(named),
    incomeAccounts: z.array(named),
    otherAccounts: z.array(named).describe("Neither income, bank nor receivable: deferred revenue is one of them"),
    dimensions: z.array(named.extend({ options: z.array(named) })).describe("Classes, tracking categories and the like"),
  })
  .meta({ id: "ReferenceData" });

const healthSchema = z.strictObject({
  lastGoodAt: z.iso.datetime().nullable().describe("When a call last went through, to the minute"),
  lastFailure: z
    .strictObject({
      at: z.iso.datetime(),
      sentence: z.string(),
      said: saidSchema.nullable(),
      over: z.boolean().describe("Calls have gone through since"),
    })
    .nullable(),
  renewsBefore: z.iso.datetime().nullable().describe("When the present access ends; it is renewed before that by itself"),
  endsAt: z.iso.datetime().nullable().describe("When the access ends for good unless an admin reconnects; null: no such day"),
});

const useSchema = z
  .strictObject({
    everything: z.boolean().describe("Deals that no rule sends elsewhere go here"),
    rules: z.array(z.int()).describe("The numbers, from 1, of the rules that lead here"),
    invoices: z.int().describe("Invoices of deals that live here"),
    open: z.int().describe("How many of them are not settled"),
  })
  .describe("What an ERP connection is used for");

export const connectionSchema = z
  .strictObject({
    id: z.uuid(),
    role: z.enum(["crm", "erp"]),
    system: z.string(),
    label: z.string().describe('"QuickBooks Online"'),
    name: z.string().describe("Of the portal, company or organisation"),
    externalId: z.string(),
    state: z.enum(["active", "needs-reconnect", "awaiting-confirmation", "disconnected"]),
    connectedBy: z.string().nullable(),
    connectedAt: z.iso.datetime(),
    warning: z.string().nullable().describe("A sentence from 60 days before the grant ends for good, whoever uses it"),
    health: healthSchema,
    use: useSchema.nullable().describe("null for the CRM, from which every deal comes"),
    reference: referenceSchema.nullable().describe("null before the first look at it"),
  })
  .meta({ id: "Connection" });

export type ShownConnection = z.infer<typeof connectionSchema>;
export type ShownReference = z.infer<typeof referenceSchema>;
