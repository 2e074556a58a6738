import fc from "fast-check";
import { z } from "zod";

type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; required?: string[]; items?: Schema; anyOf?: Schema[]; oneOf?: Schema[]; allOf?: Schema[] };
/** A value for a field of this name in place of a made-up one; undefined: make one up. */
export type Choose = (name: string) => string | undefined;

const DEPTH = 5;

/** What an endpoint takes, as values that its schema lets pass, apart from what a schema cannot say. */
export function valuesOf(schema: z.ZodType, choose: Choose = () => undefined): fc.Arbitrary<unknown> {
  const whole = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema;
  return arbitraryOf(whole, { defs: (whole["$defs"] ?? {}) as Record<string, Schema>, choose, depth: DEPTH });
}

interface Context {
  defs: Record<string, Schema>;
  choose: Choose;
  depth: number;
}

function arbitraryOf(schema: Schema, context: Context): fc.Arbitrary<unknown> {
  if (context.depth < 0) return fc.constant(null);
  const { $ref, const: only, enum: several } = schema;
  if (typeof $ref === "string") return arbitraryOf(context.defs[$ref.replace("#/$defs/", "")] ?? {}, { ...context, depth: context.depth - 1 });
  if (only !== undefined) return fc.constant(only);
  if (Array.isArray(several)) return fc.constantFrom(...(several as unknown[]));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => arbitraryOf(one, context)));
  if (schema.allOf) return fc.tuple(...schema.allOf.map((one) => arbitraryOf(one, context))).map((parts) => Object.assign({}, ...parts) as unknown);
  return ofType(schema, context);
}

function ofType(schema: Schema, context: Context): fc.Arbitrary<unknown> {
  switch (schema["type"]) {
    case "object":
      return objects(schema, context);
    case "array": {
      const minLength = (schema["minItems"] as number | undefined) ?? 0;
      return fc.array(arbitraryOf(schema.items ?? {}, { ...context, depth: context.depth - 1 }), { minLength, maxLength: Math.min((schema["maxItems"] as number | undefined) ?? 3, minLength + 2) });
    }
    case "string":
      return texts(schema);
    case "integer":
    case "number":
      return fc.integer({ min: (schema["minimum"] as number | undefined) ?? ((schema["exclusiveMinimum"] as number | undefined) ?? -1) + 1, max: Math.min((schema["maximum"] as number | undefined) ?? 1_000_000, 1_000_000) });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objects({ properties = {}, required = [], ...schema }: Schema, context: Context): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, inner]) => {
    const chosen = inner["type"] === "string" || inner["type"] === undefined ? context.choose(name) : undefined;
    return [name, chosen === undefined ? arbitraryOf(inner, { ...context, depth: context.depth - 1 }) : fc.constant(chosen)] as const;
  });
  if (fields.length > 0) return fc.record(Object.fromEntries(fields), { requiredKeys: required.filter((name) => name in properties), noNullPrototype: true });
  const values = schema["additionalProperties"];
  return typeof values === "object" ? fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), arbitraryOf(values as Schema, { ...context, depth: context.depth - 1 }), { maxKeys: 2 }) : fc.constant({});
}

function texts(schema: Schema): fc.Arbitrary<string> {
  const { format, pattern, minLength = 0, maxLength = 40 } = schema as { format?: string; pattern?: string; minLength?: number; maxLength?: number };
  if (format === "uuid") return fc.uuid({ version: 4 });
  if (format === "date") return fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  if (format === "date-time") return fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }).map((date) => date.toISOString());
  if (format === "email") return fc.stringMatching(/^[a-z]{1,10}$/).map((name) => `${name}@stranger.example`);
  if (format === "uri") return fc.constant("https://stranger.example/");
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) });
}
