import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, dateIn, daysBetween, startOfDay } from "../../server/domain/calendar.ts";

const zones = ["UTC", "America/New_York", "Pacific/Auckland", "Asia/Kolkata", "Pacific/Apia", "America/St_Johns"];
const dates = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));

test("a month after the 31st is the last day of a shorter month, also in a leap year", () => {
  expect([addMonths("2026-01-31", 1), addMonths("2028-01-31", 1), addMonths("2026-03-31", -1), addMonths("2026-12-31", 2)]).toEqual([
    "2026-02-28",
    "2028-02-29",
    "2026-02-28",
    "2027-02-28",
  ]);
});

test("days added and days between undo each other", () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
});

test("one moment is two dates on the two sides of the world", () => {
  const moment = Date.parse("2026-11-23T11:30:00Z");
  expect([dateIn("Pacific/Auckland", moment), dateIn("America/New_York", moment)]).toEqual(["2026-11-24", "2026-11-23"]);
});

test("a day begins at its first moment in its zone, whatever summer time does", () => {
  fc.assert(
    fc.property(dates, fc.constantFrom(...zones), (date, zone) => {
      // Samoa left out 30 December 2011.
      fc.pre(!(zone === "Pacific/Apia" && date === "2011-12-30"));
      const start = startOfDay(zone, date);
      expect([dateIn(zone, start), dateIn(zone, start - 1) < date]).toEqual([date, true]);
    }),
  );
});

test.each(["2026-02-30", "23.11.2026", ""])("%j is not a date", (text) => {
  expect(() => addDays(text, 1)).toThrow(RangeError);
});
