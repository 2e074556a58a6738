import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { API_TYPES, apiTypes } from "../../../scripts/api-types.ts";

it("The API as the cards know it is the API as it is: otherwise run npm run api:types", async () => {
  expect(readFileSync(API_TYPES, "utf8")).toBe(await apiTypes());
});
