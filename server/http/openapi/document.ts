import { z } from "zod";
import type { Endpoint } from "../endpoint.ts";
import { problemSchema } from "../problem.ts";
import { openRoutes } from "./open-routes.ts";

type Json = Record<string, unknown>;

/** The API as OpenAPI 3.1, from the very schemas that requests are parsed with. */
export function openApiDocument(endpoints: readonly Endpoint[], publicUrl: string): Json {
  const schemas: Json = {};
  const convert = (schema: z.ZodType, io: "input" | "output") => hoist(z.toJSONSchema(schema, { io, unrepresentable: "any" }), schemas);
  const problem = { description: "Refused", content: { "application/problem+json": { schema: convert(problemSchema, "output") } } };
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operationOf(endpoint, convert) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Onebook",
      version: "1",
      description: "From a closed deal to one correct invoice, and its payment back to the deal. Every refusal is an RFC 9457 problem.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: publicUrl }],
    paths: { ...paths, ...openRoutes },
    components: {
      schemas,
      responses: { Problem: problem },
      securitySchemes: {
        hubspotSignature: {
          type: "apiKey",
          in: "header",
          name: "X-HubSpot-Signature-v3",
          description:
            "Base64 of HMAC-SHA256 under the app's client secret over method, full address with query, body and X-HubSpot-Request-Timestamp; at most five minutes old. hubspot.fetch signs so, and adds portalId and userId to the address: they say for whom the request speaks.",
        },
      },
    },
  };
}

function operationOf(endpoint: Endpoint, convert: (schema: z.ZodType, io: "input" | "output") => Json): Json {
  const { id, summary, description, params, query, body, answer, statuses } = endpoint;
  const content = answer === "pdf" ? { "application/pdf": {} } : { "application/json": { schema: convert(answer, "output") } };
  const good = Object.entries(statuses).map(([status, meaning]) => [status, { description: meaning, content }]);
  return {
    operationId: id,
    summary,
    ...(description === undefined ? {} : { description }),
    security: [{ hubspotSignature: [] }],
    parameters: [...parametersOf(params, "path", convert), ...parametersOf(query, "query", convert)],
    ...(body === null ? {} : { requestBody: { required: true, content: { "application/json": { schema: convert(body, "input") } } } }),
    responses: { ...(Object.fromEntries(good) as Json), default: { $ref: "#/components/responses/Problem" } },
  };
}

function parametersOf(schema: z.ZodObject, place: "path" | "query", convert: (schema: z.ZodType, io: "input") => Json): Json[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const { description, ...rest } = convert(field as z.ZodType, "input");
    const required = place === "path" || !(field as z.ZodType).safeParse(undefined).success;
    return { name, in: place, required, ...(description === undefined ? {} : { description }), schema: rest };
  });
}

/** Moves named schemas to the components, where OpenAPI keeps them, and points there. */
function hoist(converted: Json, schemas: Json): Json {
  const { $defs = {}, $schema: _dialect, ...schema } = pointToComponents(converted) as Json;
  Object.assign(schemas, $defs);
  return schema;
}

function pointToComponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointToComponents);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const pointer = name === "$ref" && typeof inner === "string";
      return [name, pointer ? inner.replace("#/$defs/", "#/components/schemas/") : pointToComponents(inner)];
    }),
  );
}
