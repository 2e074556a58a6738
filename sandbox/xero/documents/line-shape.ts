import { z } from "zod";
import { amount, guid } from "../wire/parse.ts";

/** A line as clients send it. Lengths are Xero's. */
export const lineShape = z.object({
  LineItemID: guid.optional(),
  Description: z.string().max(4000).optional(),
  Quantity: amount.optional(),
  UnitAmount: amount.optional(),
  ItemCode: z.string().max(30).optional(),
  AccountCode: z.string().max(50).optional(),
  AccountID: guid.optional(),
  TaxType: z.string().max(50).optional(),
  TaxAmount: amount.optional(),
  LineAmount: amount.optional(),
  DiscountRate: amount.optional(),
  DiscountAmount: amount.optional(),
  Tracking: z
    .array(z.object({ TrackingCategoryID: guid.optional(), TrackingOptionID: guid.optional(), Name: z.string().max(100).optional(), Option: z.string().max(100).optional() }))
    .max(10)
    .optional(),
});
export type LineSent = z.infer<typeof lineShape>;

export const lineAmountTypes = z.enum(["Exclusive", "Inclusive", "NoTax"]);

/** Xero's own most lines on one document is not published; this bounds the work. */
export const lines = z.array(lineShape).max(1000);
