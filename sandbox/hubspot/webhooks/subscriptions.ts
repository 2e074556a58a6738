import { z } from "zod";

/** What the registered app has subscribed to. */
export const subscriptionSettings = z.strictObject({
  /** "deal.propertyChange" or the generic "object.propertyChange" with an objectTypeId. */
  style: z.enum(["named", "generic"]).default("named"),
  /** Property changes of these; "*" stands for all. */
  properties: z.record(z.string(), z.array(z.string()).max(200)).default({
    deal: ["dealname", "dealstage", "pipeline", "amount", "closedate", "deal_currency_code", "hubspot_owner_id", "po_number"],
    company: ["name", "domain", "phone", "address", "city", "state", "zip", "country", "vat_number"],
    contact: ["firstname", "lastname", "email", "phone", "address", "city", "state", "zip", "country"],
    line_item: ["name", "description", "quantity", "price", "discount", "hs_discount_percentage", "hs_product_id", "hs_sku", "hs_tax_rate_group_id", "recurringbillingfrequency", "hs_recurring_billing_period", "hs_recurring_billing_start_date"],
    product: ["name", "description", "price", "hs_sku"],
  }),
  kinds: z
    .array(z.enum(["creation", "deletion", "merge", "restore", "associationChange", "propertyChange", "privacyDeletion"]))
    .default(["creation", "deletion", "merge", "restore", "associationChange", "propertyChange", "privacyDeletion"]),
});
export type SubscriptionSettings = z.infer<typeof subscriptionSettings>;
