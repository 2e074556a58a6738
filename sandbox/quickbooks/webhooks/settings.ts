import { z } from "zod";

/** How changes are told of. Facts do not settle all of this, so an outsider can turn it. */
export const webhookSettings = z.strictObject({
  /** The array of CloudEvents, or what Intuit sent before August 2026. */
  shape: z.enum(["cloudevents", "legacy"]).default("cloudevents"),
  /** How a void is called in the type of a CloudEvent: no official list settles it. */
  voidSpelling: z.enum(["void", "voided"]).default("void"),
  /** Changes within this time travel together. */
  aggregationMs: z.number().int().min(0).max(600_000).default(100),
  /** Whether later changes wait while a post has failed and is due again. */
  headOfLine: z.boolean().default(true),
});
export type WebhookSettings = z.infer<typeof webhookSettings>;
