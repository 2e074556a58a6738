import { z } from "zod";

/** An input nobody filled in arrives as an empty text. */
export const blank = z.literal("").transform(() => undefined);

/** HubSpot's own envelope around a custom action: it may grow, so fields we do not know are let pass. */
export const executionOf = <Inputs extends z.ZodType>(inputFields: Inputs) =>
  z.object({
    callbackId: z.string().min(1).max(500),
    origin: z.object({ portalId: z.int().positive() }),
    object: z.object({ objectId: z.union([z.int().positive(), z.string().regex(/^\d{1,20}$/)]), objectType: z.literal("DEAL").optional() }),
    inputFields,
  });
