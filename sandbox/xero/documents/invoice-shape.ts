import { z } from "zod";
import { amount, day, flag, guid } from "../wire/parse.ts";
import { contactReference } from "./contact-of.ts";
import { lineAmountTypes, lines } from "./line-shape.ts";

export const statuses = z.enum(["DRAFT", "SUBMITTED", "AUTHORISED", "PAID", "VOIDED", "DELETED"]);

export const currencyCode = z.string().regex(/^[A-Z]{3}$/, "is not a valid currency code");

export const invoiceShape = z.object({
  InvoiceID: guid.optional(),
  Type: z.enum(["ACCREC", "ACCPAY"]).optional(),
  Contact: contactReference.optional(),
  LineItems: lines.optional(),
  Date: day.optional(),
  DueDate: day.optional(),
  LineAmountTypes: lineAmountTypes.optional(),
  InvoiceNumber: z.string().optional(),
  Reference: z.string().optional(),
  BrandingThemeID: guid.optional(),
  Url: z.string().max(2000).optional(),
  CurrencyCode: currencyCode.optional(),
  CurrencyRate: amount.optional(),
  Status: statuses.optional(),
  SentToContact: flag.optional(),
  ExpectedPaymentDate: day.optional(),
  PlannedPaymentDate: day.optional(),
});
export type InvoiceSent = z.infer<typeof invoiceShape>;
