import { writeFileSync } from "node:fs";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { endpoints } from "../server/http/api/endpoints.ts";
import { openApiDocument } from "../server/http/openapi/document.ts";

const HEADING = "/** Made by `npm run api:types` from the API's own description; a test fails when it is stale. */\n";

export const API_TYPES = new URL("../src/extensions/api/schema.d.ts", import.meta.url);

/** The API as the cards see it: what is sent and what is answered, as TypeScript. */
export async function apiTypes(): Promise<string> {
  const document = openApiDocument(endpoints, "https://onebook.example") as unknown as OpenAPI3;
  return HEADING + astToString(await openapiTS(document, { alphabetize: true, defaultNonNullable: false, additionalProperties: false }));
}

if (import.meta.main) writeFileSync(API_TYPES, await apiTypes());
