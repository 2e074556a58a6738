import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FILE, sharedData } from "../../scripts/hubspot/shared-data.ts";

test("the table of shared data is what the connector reads, writes and asks for; else run npm run hubspot:shared-data", () => {
  expect(readFileSync(FILE, "utf8")).toBe(sharedData());
});
