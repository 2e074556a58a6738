import { expect, test } from "vitest";
import { foldedTo, levelsOf, reach } from "../../sandbox/window/host/components/chart-scale.ts";

test("an axis of counts shows whole numbers only, and one of money its half", () => {
  const axis = (values: number[]) => levelsOf(reach([values], false), values.every(Number.isInteger));
  expect(axis([4, 2])).toEqual([0, 1, 2, 3, 4, 5]);
  expect(axis([1])).toEqual([0, 1]);
  expect(axis([0])).toEqual([0, 1]);
  expect(axis([7])).toEqual([0, 5, 10]);
  expect(axis([2.5, 4])).toEqual([0, 2.5, 5]);
});

test("every level is drawn once, also where everything is below zero", () => {
  expect(levelsOf(reach([[-3]], true), true)).toEqual([-5, 0]);
  expect(levelsOf(reach([[-3, 4]], true), true)).toEqual([-5, 0, 5]);
});

test("labels of fourteen days stand in two lines rather than touch", () => {
  expect(foldedTo(544 / 14, "Nov 15")).toEqual(["Nov", "15"]);
  expect(foldedTo(108, "Not due yet")).toEqual(["Not due yet"]);
});
