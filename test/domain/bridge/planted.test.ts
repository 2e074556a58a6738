import fc from "fast-check";
import { test } from "vitest";
import { orderAndAgreementChangeNothing, plantedDefectsShow } from "./planted-properties.ts";

test("200 books: every planted defect shows in its own step, by its exact amount", () => fc.assert(plantedDefectsShow, { numRuns: 200 }));

test("100 books: neither the order of the records nor a pair that agrees changes a step", () => fc.assert(orderAndAgreementChangeNothing, { numRuns: 100 }));
