import { z } from "zod";
import { requireRight, type Caller } from "../../caller.ts";
import { recordId } from "../../ids.ts";

const customer = z
  .union([z.strictObject({ use: recordId }), z.literal("new")])
  .describe("The ERP customer the deal's customer is, for all of their deals; or that it is none of them. Needs the right to settle");

/** What a person may say about an invoice before it is made. */
export const invoiceOptions = z
  .strictObject({
    deliver: z.enum(["draft", "approved", "sent"]).optional().describe("Instead of the tenant's own setting"),
    invoiceDate: z.iso.date().optional(),
    dueDate: z.iso.date().optional(),
    memo: z.string().max(1000).optional(),
    poNumber: z.string().max(100).optional(),
    email: z.email().max(254).optional().describe("Instead of the billing contact's"),
    customer: customer.optional(),
  })
  .refine(({ invoiceDate, dueDate }) => invoiceDate === undefined || dueDate === undefined || dueDate >= invoiceDate, {
    path: ["dueDate"],
    message: "Must not be before the invoice date",
  })
  .meta({ id: "InvoiceOptions" });

/** Whose customer it is counts for every deal of theirs, so choosing it is more than creating one invoice. */
export function requireRightsFor(caller: Caller, options: z.output<typeof invoiceOptions>): void {
  if (options.customer !== undefined) requireRight(caller, "settle");
}
