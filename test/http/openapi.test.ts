import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import supertest from "supertest";
import { beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "../../server/http/api/endpoints.ts";
import { useBench } from "./app-bench.ts";
import { fetchAsCard } from "./card-client.ts";
import { billing, noCustomer, putInBook } from "./deal-in-book.ts";

type Json = Record<string, unknown>;
interface Operation {
  operationId: string;
  security: unknown[];
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema?: Json }> };
  responses: Record<string, { content?: Record<string, { schema?: Json }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json> };
}

describe("the OpenAPI document", () => {
  const bench = useBench();
  let document: Document;
  let own = "";

  beforeAll(async () => {
    own = await bench().install("100001");
    document = (await supertest(bench().app).get("/api/v1/openapi.json")).body as Document;
  });

  /** Checks against one schema of the document, with its components where references look for them. */
  function validatorOf(schema: Json): ValidateFunction {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    (addFormats as unknown as (to: Ajv2020) => void)(ajv);
    ajv.addKeyword("components");
    return ajv.compile({ ...schema, components: { schemas: document.components.schemas } });
  }
  const schemaOf = (operation: Operation | undefined, status: string) => operation?.responses[status]?.content?.["application/json"]?.schema;
  const operations = () =>
    Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, operation })));

  test("has the form of OpenAPI 3.1", () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    const valid = ajv.validate(FORM, document);
    expect(ajv.errors).toBeNull();
    expect(valid).toBe(true);
  });

  test("covers every route of the app, and nothing that is not there", () => {
    const routes = routesOf(bench().app.router as unknown as Stack).map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
    expect(operations().map(({ method, path }) => `${method} ${path}`).sort()).toEqual(routes.sort());
    expect(routes.length).toBeGreaterThan(25);
  });

  test("names each operation once, and asks HubSpot's signature of all that see a tenant's data", () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const signed = operations().filter(({ operation }) => operation.security.length > 0);
    expect(signed.map(({ operation }) => operation.operationId).sort()).toEqual(endpoints.map((endpoint) => endpoint.id).sort());
  });

  test("declares exactly the parameters that stand in each path", () => {
    for (const { path, method, operation } of operations().filter(({ path }) => path.includes("{"))) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = (operation.parameters ?? []).filter((one) => one.in === "path").map((one) => one.name);
      expect(declared, `${method} ${path}`).toEqual(named);
    }
  });

  test("holds only schemas that are valid JSON Schema 2020-12 and whose references lead somewhere", () => {
    const answers = operations().flatMap(({ operation }) => Object.keys(operation.responses).map((status) => schemaOf(operation, status)));
    const bodies = operations().map(({ operation }) => operation.requestBody?.content["application/json"]?.schema);
    const schemas = [...Object.values(document.components.schemas), ...answers, ...bodies].filter((schema) => schema !== undefined);
    expect(schemas.length).toBeGreaterThan(40);
    for (const schema of schemas) expect(() => validatorOf(schema), JSON.stringify(schema)).not.toThrow();
  });

  test("describes what is really answered", async () => {
    const connectionId = await bench().connect(own, "9130", "Northside Books");
    await putInBook(bench(), own, "81", { connectionId, invoices: [{ id: "81" }], status: billing(), parked: [noCustomer] });
    const fits = (path: string, method: string, { status, body }: supertest.Response) => {
      const check = validatorOf(schemaOf(document.paths[path]?.[method], String(status)) ?? { not: {} });
      expect(check(body), `${path} ${status} ${JSON.stringify(check.errors)}`).toBe(true);
    };
    for (const [template, path] of [
      ["/api/v1/cards/deals/{dealId}", "/api/v1/cards/deals/81"],
      ["/api/v1/parked", "/api/v1/parked"],
      ["/api/v1/settings", "/api/v1/settings"],
      ["/api/v1/connections", "/api/v1/connections"],
      ["/api/v1/log", "/api/v1/log"],
      ["/api/v1/log/verify", "/api/v1/log/verify"],
      ["/api/v1/home", "/api/v1/home"],
    ] as const) {
      fits(template, "get", await fetchAsCard(bench(), { method: "GET", path }));
    }
    fits("/api/v1/deals/{dealId}/invoice", "post", await fetchAsCard(bench(), { method: "POST", path: "/api/v1/deals/81/invoice", body: {} }));
    fits("/api/v1/deals/{dealId}/refresh", "post", await fetchAsCard(bench(), { method: "POST", path: "/api/v1/deals/81/refresh" }));
    const refused = await fetchAsCard(bench(), { method: "POST", path: "/api/v1/deals/81/invoice", body: { x: 1 } });
    expect(validatorOf({ $ref: "#/components/schemas/Problem" })(refused.body)).toBe(true);
  });
});

interface Stack {
  stack: { route?: { path: string; stack: { method?: string }[] }; handle?: Partial<Stack> }[];
}

/** Every method and path the router answers; `all` is the refusal of other methods. */
function routesOf({ stack }: Stack): { method: string; path: string }[] {
  return stack.flatMap(({ route, handle }) => {
    if (route) {
      const methods = [...new Set(route.stack.flatMap((layer) => layer.method ?? []))];
      return methods.map((method) => ({ method, path: route.path }));
    }
    return handle?.stack ? routesOf({ stack: handle.stack }) : [];
  });
}

const text = { type: "string", minLength: 1 };
const content = { type: "object", propertyNames: { pattern: "^[a-z]+/[a-z+-]+$" } };
const response = {
  oneOf: [
    { type: "object", required: ["$ref"], properties: { $ref: { const: "#/components/responses/Problem" } }, additionalProperties: false },
    { type: "object", required: ["description"], properties: { description: text, content }, additionalProperties: false },
  ],
};
const parameter = {
  type: "object",
  required: ["name", "in", "required", "schema"],
  properties: { name: text, in: { enum: ["path", "query"] }, required: { type: "boolean" }, description: text, schema: { type: "object" } },
  additionalProperties: false,
  if: { properties: { in: { const: "path" } } },
  then: { properties: { required: { const: true } } },
};
const operation = {
  type: "object",
  required: ["operationId", "summary", "responses", "security"],
  properties: {
    operationId: { type: "string", pattern: "^[a-z][A-Za-z]+$" },
    summary: text,
    description: text,
    security: { type: "array", items: { type: "object", additionalProperties: { type: "array" } } },
    parameters: { type: "array", items: parameter },
    requestBody: { type: "object", required: ["content"], properties: { required: { type: "boolean" }, content }, additionalProperties: false },
    responses: { type: "object", minProperties: 1, propertyNames: { pattern: "^([1-5][0-9]{2}|default)$" }, additionalProperties: response },
  },
  additionalProperties: false,
};
/** The part of the OpenAPI 3.1 specification that this document uses; anything else in it is a mistake. */
const FORM = {
  type: "object",
  required: ["openapi", "info", "paths"],
  properties: {
    openapi: { type: "string", pattern: "^3\\.1\\.\\d+$" },
    info: { type: "object", required: ["title", "version"] },
    servers: { type: "array", items: { type: "object", required: ["url"] } },
    paths: {
      type: "object",
      propertyNames: { pattern: "^/" },
      additionalProperties: { type: "object", minProperties: 1, propertyNames: { enum: ["get", "post", "put"] }, additionalProperties: operation },
    },
    components: {
      type: "object",
      properties: {
        schemas: { type: "object", propertyNames: { pattern: "^[A-Za-z0-9._-]+$" } },
        responses: { type: "object", additionalProperties: response },
        securitySchemes: { type: "object", additionalProperties: { type: "object", required: ["type", "name", "in"] } },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};
