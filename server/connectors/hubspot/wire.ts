import { z } from "zod";

/** HubSpot's own shapes, as far as they are read. Property values are text or null. */
export const wireObject = z.object({
  id: z.string(),
  properties: z.record(z.string(), z.string().nullable()),
  updatedAt: z.string(),
  archived: z.boolean().optional(),
});
export type WireObject = z.infer<typeof wireObject>;

const associated = z.object({
  results: z.array(z.object({ id: z.string(), type: z.string() })),
  paging: z.object({ next: z.object({ after: z.string() }).optional() }).optional(),
});
export const wireDeal = wireObject.extend({ associations: z.record(z.string(), associated).optional() });
export type WireDeal = z.infer<typeof wireDeal>;

export const batchAnswer = z.object({ results: z.array(wireObject) });

export const searchAnswer = z.object({
  total: z.number(),
  results: z.array(wireObject),
  paging: z.object({ next: z.object({ after: z.string() }).optional() }).optional(),
});

export const associationPage = z.object({
  results: z.array(
    z.object({
      toObjectId: z.union([z.string(), z.number()]).transform(String),
      associationTypes: z.array(z.object({ label: z.string().nullish(), typeId: z.number() })),
    }),
  ),
  paging: z.object({ next: z.object({ after: z.string() }).optional() }).optional(),
});

export const pipelineList = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      stages: z.array(z.object({ id: z.string(), label: z.string(), metadata: z.record(z.string(), z.unknown()).optional() })),
    }),
  ),
});

export const accountAnswer = z.object({
  portalId: z.union([z.string(), z.number()]).transform(String),
  timeZone: z.string().default("UTC"),
  companyCurrency: z.string().default("USD"),
  additionalCurrencies: z.array(z.string()).default([]),
  uiDomain: z.string().default("app.hubspot.com"),
});
export type WireAccount = z.infer<typeof accountAnswer>;

export const created = z.object({ id: z.string() });
/** For answers of which nothing is needed. */
export const anything = z.unknown();
