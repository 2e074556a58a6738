import { z } from "zod";

/** HubSpot's own shapes, as far as they are read. Property values are text or null. */

export const id = z.union([z.string().min(1), z.int()]).transform(String);
export const instant = z.iso.datetime({ offset: true });
const paging = z.object({ next: z.object({ after: z.string().min(1) }).optional() }).optional();

export const wireObject = z.object({
  id,
  properties: z.record(z.string(), z.string().nullable()),
  updatedAt: instant,
  archived: z.boolean().optional(),
});
export type WireObject = z.infer<typeof wireObject>;

const associated = z.object({ results: z.array(z.object({ id, type: z.string() })), paging });
export const wireDeal = wireObject.extend({ associations: z.record(z.string(), associated).optional() });
export type WireDeal = z.infer<typeof wireDeal>;

/** 207 has the same shape, with what was not found beside the results. */
export const batchAnswer = z.object({ results: z.array(wireObject) });

export const searchAnswer = z.object({ results: z.array(z.object({ id, properties: z.record(z.string(), z.string().nullable()) })), paging });

/** Of many records at once; those without any are left out or answered as errors beside the results. */
export const associationsOfMany = z.object({
  results: z.array(z.object({ from: z.object({ id }), to: z.array(z.object({ toObjectId: id })) })),
});

export const associationPage = z.object({
  results: z.array(
    z.object({ toObjectId: id, associationTypes: z.array(z.object({ label: z.string().nullish(), typeId: z.number() })) }),
  ),
  paging,
});

const stage = z.object({ id, label: z.string(), metadata: z.record(z.string(), z.unknown()).optional() });
export const pipelineList = z.object({ results: z.array(z.object({ id, label: z.string(), stages: z.array(stage) })) });

export const accountAnswer = z.object({
  portalId: id,
  portalName: z.string().nullish(),
  timeZone: z.string().refine(isTimeZone, "not a time zone"),
  companyCurrency: z.string().length(3),
  additionalCurrencies: z.array(z.string()).default([]),
});
export type WireAccount = z.infer<typeof accountAnswer>;

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

const option = z.object({ label: z.string(), value: z.string() }).loose();
export const propertyList = z.object({ results: z.array(z.object({ name: z.string(), options: z.array(option).optional() })) });

export const fieldList = z.object({
  results: z.array(z.object({ name: z.string(), label: z.string(), type: z.string(), hidden: z.boolean().default(false), calculated: z.boolean().default(false) })),
});

/** What every record answers to being written, whatever else. */
export const written = z.object({ id });
/** Definitions have names instead of ids. */
export const defined = z.object({ name: z.string() });
/** 207 says beside the results which definitions were not made. */
export const batchDefined = z.object({ results: z.array(defined) });
/** An accepted event may be answered without a body. */
export const accepted = z.union([z.null(), z.object({ id })]);
