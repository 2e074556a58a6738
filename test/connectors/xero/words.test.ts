import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../server/domain/calendar.ts";
import { instantFrom, plainDateFrom } from "../../../server/connectors/xero/times.ts";
import { dueDateUnder, parseTerm, termIdOf, terms } from "../../../server/connectors/xero/terms.ts";
import { referenceIn, referenceText } from "../../../server/connectors/xero/reference.ts";
import { timeZoneOf } from "../../../server/connectors/xero/time-zones.ts";
import { isQuotable, quoted, sameText } from "../../../server/connectors/xero/where.ts";

describe("our reference in Xero's Reference field", () => {
  it("is found again whatever order number follows it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (po) => {
        const text = referenceText("OB-100002-77-1-1", po);
        expect(referenceIn(text)).toBe("OB-100002-77-1-1");
        expect(text.length).toBeLessThanOrEqual(255);
      }),
    );
  });

  it("is found again behind what people add to it, but never inside another word", () => {
    expect(referenceIn("OB-1-2-1-1 paid by card")).toBe("OB-1-2-1-1");
    expect(referenceIn("OB-1-2-1-1/old")).toBeNull();
    expect(referenceIn("see OB-1-2-1-1")).toBeNull();
    expect(referenceIn(null)).toBeNull();
  });

  it("is refused where it could not be found again", () => {
    expect(() => referenceText("R 1", null)).toThrow(/reference/);
    expect(() => referenceText(`OB-${"1".repeat(29)}`, null)).toThrow(/reference/);
  });
});

describe("a value in a Xero filter", () => {
  it("is a literal that ends where it should, or is refused", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        if (!isQuotable(value)) return void expect(() => quoted(value)).toThrow();
        const literal = quoted(value);
        expect(literal.slice(1, -1)).not.toMatch(/["\\\u0000-\u001f\u007f]/);
        expect(literal).toBe(`"${value}"`);
      }),
    );
  });

  it("is compared whatever its case, and guarded against absent fields", () => {
    expect(sameText("Name", " O'Neil & Söhne ")).toBe('Name!=null AND Name.ToLower()=="o\'neil & söhne"');
  });
});

describe("Xero's dates", () => {
  it("name the same day in both spellings, on every day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), fc.constantFrom("", "+0000", "+1300", "-0800"), (days, offset) => {
        const day = addDays("1970-01-01", days);
        expect(plainDateFrom(`/Date(${days * 86_400_000}${offset})/`)).toBe(day);
        expect(plainDateFrom(`${day}T00:00:00`)).toBe(day);
      }),
    );
  });

  it("are none where they make no sense", () => {
    for (const text of ["", "soon", "/Date()/", "/Date(99999999999999999999)/", "/Date(999999999999999)/", "2026-02-30", null]) {
      expect(plainDateFrom(text)).toBeUndefined();
      expect(instantFrom(text)).toBeUndefined();
    }
  });

  it("are moments in UTC where no zone is named", () => {
    expect(instantFrom("2026-11-20T10:12:03.41")).toBe("2026-11-20T10:12:03.410Z");
    expect(instantFrom("2026-11-20T10:12:03+13:00")).toBe("2026-11-19T21:12:03.000Z");
    expect(instantFrom("/Date(1795169523410+0000)/")).toBe("2026-11-20T10:12:03.410Z");
  });
});

describe("payment terms", () => {
  const cases: [string, string, string][] = [
    ["DAYSAFTERBILLDATE:30", "2026-11-20", "2026-12-20"],
    ["DAYSAFTERBILLDATE:0", "2026-11-20", "2026-11-20"],
    ["DAYSAFTERBILLMONTH:10", "2026-11-20", "2026-12-10"],
    ["OFCURRENTMONTH:31", "2026-11-20", "2026-11-30"],
    ["OFCURRENTMONTH:15", "2026-11-20", "2026-11-20"],
    ["OFFOLLOWINGMONTH:20", "2026-01-31", "2026-02-20"],
    ["OFFOLLOWINGMONTH:31", "2027-01-31", "2027-02-28"],
  ];
  for (const [id, date, due] of cases) it(`${id} makes an invoice of ${date} due on ${due}`, () => expect(dueDateUnder(id, date)).toBe(due));

  it("are offered once each, the organisation's own first", () => {
    const offered = terms("DAYSAFTERBILLDATE:12");
    expect(offered[0]).toEqual({ id: "DAYSAFTERBILLDATE:12", name: "Net 12", dueDays: 12 });
    expect(new Set(offered.map((each) => each.id)).size).toBe(offered.length);
    expect(terms("DAYSAFTERBILLDATE:30").filter((each) => each.id === "DAYSAFTERBILLDATE:30")).toHaveLength(1);
  });

  it("that Xero does not have are none", () => {
    for (const id of [null, "", "NET30", "OFCURRENTMONTH:32", "DAYSAFTERBILLDATE:-1", "DAYSAFTERBILLDATE:030"]) expect(parseTerm(id)).toBeNull();
    expect(termIdOf("WHENEVER", 3)).toBeNull();
  });
});

describe("Xero's time zones", () => {
  const known = "AUSEASTERN CENAUSTRALIA CENTRAL EASTERN GMT HAWAIIAN INDIA MOUNTAIN NEWZEALAND PACIFIC SEASIA SINGAPORE SOUTHAFRICA TASMANIA WEUROPE";
  it("are zones this runtime knows, for all the usual names", () => {
    for (const name of known.split(" ")) {
      const zone = timeZoneOf(`${name}STANDARDTIME`, "nowhere");
      expect(new Intl.DateTimeFormat("en", { timeZone: zone }).format(0)).toBeTruthy();
    }
    expect(timeZoneOf("NEWZEALANDSTANDARDTIME", "x")).toBe("Pacific/Auckland");
    expect(timeZoneOf("PACIFICSTANDARDTIME(MEXICO)", "x")).toBe("America/Tijuana");
  });

  it("fall back where the name is missing or unknown", () => {
    expect(timeZoneOf(null, "Etc/UTC")).toBe("Etc/UTC");
    expect(timeZoneOf("MOONSTANDARDTIME", "Europe/London")).toBe("Europe/London");
  });
});
