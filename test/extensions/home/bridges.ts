import type { Shape } from "../../../src/extensions/api/client.ts";
import { money } from "./homes.ts";

/** Bridges to vary in tests, typed by the API's own description. */

type Bridge = Shape<"Bridge">;
type Step = Bridge["steps"][number];

/** Steps that follow each other from 2,400.00; those without a record are zero. */
function steps(start: number, moves: [Step["step"], number, number][]): Step[] {
  let running = start;
  return moves.map(([step, amount, records]) => {
    const before = running;
    running += amount;
    return { step, amount: money(amount.toFixed(2)), before: money(before.toFixed(2)), after: money(running.toFixed(2)), records };
  });
}

export const bridge = (changes: Partial<Bridge> = {}): Bridge => ({
  kind: "deals-to-revenue",
  from: "2026-10-01",
  to: "2026-12-31",
  today: "2026-11-23",
  periods: [
    { name: "this-month", from: "2026-11-01", to: "2026-11-30" },
    { name: "this-quarter", from: "2026-10-01", to: "2026-12-31" },
  ],
  asOf: "2026-11-23T15:00:00.000Z",
  crm: money("2400.00"),
  erp: money("2100.00"),
  steps: steps(2400, [["duplicate-deals", -15, 1], ["not-invoiced", -60, 2], ["amount-differs", -45, 3], ["credit-notes", 0, 0], ["timing", -180, 30], ["unexplained", 0, 0]]),
  explained: true,
  empty: false,
  choices: { pipelines: [{ id: "default", label: "New business" }], owners: [{ id: "11", label: "Ann Smith" }, { id: "12", label: null }], currencies: ["EUR", "USD"], books: ["USD"], ownersWithheld: false },
  documentsSince: null,
  closed: null,
  rights: ["see"],
  ...changes,
});

export const withSteps = (start: number, moves: [Step["step"], number, number][]): Pick<Bridge, "crm" | "erp" | "steps" | "explained"> => {
  const all = steps(start, moves);
  const end = all.at(-1)?.after ?? money(start.toFixed(2));
  return { crm: money(start.toFixed(2)), erp: end, steps: all, explained: all.every(({ step, records }) => step !== "unexplained" || records === 0) };
};

const zero = money("0.00");

export const streams = (): Shape<"Streams"> => ({
  currency: "USD",
  months: [
    { from: "2026-10-01", to: "2026-10-31", bookings: money("2400.00"), billings: money("1200.00"), recognised: money("400.00"), cash: zero, opening: money("100.00"), billed: money("1200.00"), earned: money("400.00"), closing: money("900.00") },
    { from: "2026-11-01", to: "2026-11-30", bookings: zero, billings: money("-50.00"), recognised: money("400.00"), cash: money("1200.00"), opening: money("900.00"), billed: money("-50.00"), earned: money("400.00"), closing: money("450.00") },
  ],
});

export const record = (changes: Partial<Shape<"BridgeRecord">> = {}): Shape<"BridgeRecord"> => ({
  kind: "deal",
  id: "7",
  amount: money("-45.00"),
  deals: [{ id: "7", name: "Workshop", owner: "12", wonOn: "2026-11-10", amount: money("400.00") }],
  documents: [{ kind: "invoice", number: "1043", date: "2026-11-12", net: money("355.00"), total: money("426.00"), url: "https://books.example/1043" }],
  more: 0,
  ...changes,
});
