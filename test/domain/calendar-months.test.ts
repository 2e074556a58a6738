import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { firstOfNextMonth, lastOfMonth } from "../../server/domain/calendar.ts";

test("the ends of months are those of the calendar, leap years included", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2400 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (year, month, day) => {
      const date = Temporal.PlainDate.from({ year, month, day });
      expect(lastOfMonth(date.toString())).toBe(date.with({ day: date.daysInMonth }).toString());
      expect(firstOfNextMonth(date.toString())).toBe(date.with({ day: 1 }).add({ months: 1 }).toString());
    }),
  );
});
