import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { bridge } from "../../../server/domain/bridge/bridge.ts";
import { readBook } from "../../../server/domain/bridge/read-book.ts";
import { checklist, mayClose, type ToCheck } from "../../../server/domain/closing/checklist.ts";
import { adjustmentsOf, figuresOf } from "../../../server/domain/closing/figures.ts";
import { money } from "../../../server/domain/money.ts";
import { streamsOf } from "../../../server/domain/reporting/streams.ts";
import { PERIOD, plantedBook } from "../bridge/planted-book.ts";

const none = { count: 0, amounts: [money(0, "USD")] };
const settled: ToCheck = { troubled: 0, unconverted: 0, parked: 0, notInvoiced: none, drafts: 0, journals: 0, unexplained: none };
const openIn = (changes: Partial<ToCheck>) => checklist({ ...settled, ...changes }).filter(({ done }) => !done).map(({ check }) => check);

describe("The checklist of a month", () => {
  test.each([
    [{}, []],
    [{ troubled: 1 }, ["sources"]],
    [{ unconverted: 2 }, ["no-rate"]],
    [{ parked: 3 }, ["parked"]],
    [{ notInvoiced: { count: 2, amounts: [money(-500, "USD")] } }, ["not-invoiced"]],
    [{ drafts: 1 }, ["drafts"]],
    [{ journals: 2 }, ["journals"]],
    [{ unexplained: { count: 0, amounts: [money(1, "USD")] } }, ["unexplained"]],
    [{ unexplained: { count: 2, amounts: [] } }, ["unexplained"]],
  ] satisfies [Partial<ToCheck>, string[]][])("%j leaves %j open", (changes, open) => {
    expect(openIn(changes)).toEqual(open);
  });

  test("a month is closed once, after its last day, with a comment where something is open", () => {
    const of = { to: "2026-10-31", today: "2026-11-01", isClosed: false, checks: checklist(settled) };
    expect(mayClose(of)).toBe("yes");
    expect(mayClose({ ...of, today: "2026-10-31" })).toBe("not-over");
    expect(mayClose({ ...of, checks: checklist({ ...settled, parked: 1 }) })).toBe("with-comment");
    expect(mayClose({ ...of, isClosed: true })).toBe("closed");
  });
});

describe("What comes after a period was closed", () => {
  const closedAs = (book: object) => {
    const read = readBook(book);
    const led = bridge(read, PERIOD);
    return { figures: figuresOf(led, streamsOf([{ month: PERIOD.from, stream: "billings", minor: led.to.minor, journals: 0 }], 7, PERIOD, "USD")) };
  };

  test("shows as adjustments: closed + adjustment = now for every figure", () => {
    fc.assert(
      fc.property(plantedBook, plantedBook, (before, after) => {
        const [then, now] = [closedAs(before.book), closedAs(after.book)];
        const moved = adjustmentsOf(then.figures, now.figures);
        for (const { closed, adjustment, now: as } of moved) expect(closed + adjustment).toBe(as);
        expect(moved.find(({ figure }) => figure === "erp")?.adjustment ?? 0).toBe(now.figures.erp - then.figures.erp);
      }),
      { numRuns: 50 },
    );
  });

  test("where nothing came there are none, and another home currency cannot be compared", () => {
    const { figures } = closedAs({ currency: "USD", deals: [{ id: "A", amount: "1.00", closedOn: "2026-02-01" }] });
    expect(adjustmentsOf(figures, figures)).toEqual([]);
    expect(() => adjustmentsOf(figures, { ...figures, currency: "EUR" })).toThrow(RangeError);
  });
});
