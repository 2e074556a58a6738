import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { FIGURES } from "../../../server/domain/closing/figures.ts";
import type { NewFact } from "../../../server/domain/ledger/fact.ts";
import { homeMoney } from "../../../server/domain/ledger/home-money.ts";
import { STEPS } from "../../../server/domain/bridge/steps.ts";
import { money } from "../../../server/domain/money.ts";
import * as months from "../../../server/flows/finance/closing.ts";
import { readLateRecords } from "../../../server/flows/finance/late-records.ts";
import { billing, booking, cash, recognised } from "../../domain/ledger/facts-in-tests.ts";
import { useBench } from "../app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "../card-client.ts";
import { putInBook } from "../deal-in-book.ts";
import { believe, putQuarter } from "./quarter.ts";

type Money = { minor: number; amount: string };
interface Late {
  closed: Money;
  adjustment: Money;
  now: Money;
  records: { kind: string; name: string | null; deal: { id: string; name: string | null } | null; document: { number: string | null; url: string | null } | null; amount: Money; change: string | null; fact: { stream: string; on: string; recordedAt: string; source: object | null } | null }[];
  more: { count: number; amount: Money };
  rest: Money;
}

describe("what came after a month was closed, by record", () => {
  const bench = useBench();
  const MONTH = "/api/v1/finance/months/2026-10";
  let [own, invoice] = ["", (erpId: string) => erpId];
  const ask = (query: string) => fetchAsCard(bench(), { method: "GET", path: `${MONTH}/late?${query}` });
  const read = async (figure: string) => {
    const response = await ask(`figure=${figure}&book=USD`);
    expect(response.status, response.text).toBe(200);
    const late = response.body as Late;
    expect(late.records.reduce((all, { amount }) => all + amount.minor, late.more.amount.minor + late.rest.minor)).toBe(late.adjustment.minor);
    expect(late.closed.minor + late.adjustment.minor).toBe(late.now.minor);
    expect(late.rest.minor).toBe(0);
    return late;
  };
  const brief = ({ records }: Late) => records.map(({ kind, name, amount, change }) => [kind, name, amount.amount, change]);

  beforeAll(async () => {
    own = await bench().install("100001");
    const connectionId = await bench().connect(own, "9100", "Northside Books");
    ({ invoice } = await putQuarter(bench(), own, connectionId));
    await believe(bench(), own, "deal:5", booking("5", 70_000, "2026-10-12"), billing("5", invoice("905"), 70_000, "2026-10-12"), recognised("5", invoice("905"), 70_000, "2026-10-12"));
    await putInBook(bench(), own, "9", { connectionId, invoices: [{ id: "909", date: "2026-10-21", links: { view: "https://books.example/909", pay: null } }] });
  });

  test("refuses strangers, and has no answer where the month is not closed", async () => {
    await refusesStrangers(bench(), { method: "GET", path: `${MONTH}/late?figure=crm&book=USD` });
    expectProblem(await ask("figure=crm&book=USD"), 409, "month-not-closed");
    await bench().parts.flows.closeMonth(own, "2026-10", "All is known.", "ada@bluewater.example");
    expectProblem(await ask("figure=profit&book=USD"), 400, "invalid-request");
    expectProblem(await ask("figure=crm&book=usd"), 400, "invalid-request");
  });

  test("where nothing came later nothing is listed", async () => {
    expect(await read("billings")).toMatchObject({ closed: { amount: "1700.00" }, adjustment: { minor: 0 }, records: [], more: { count: 0 } });
  });

  test("a new record stands with its day, its links, when it was recorded and from what", async () => {
    const late = (fact: NewFact, source: string): NewFact => ({ ...fact, sources: [source] });
    const fromInvoice = `invoice ${invoice("909")} as of 2026-11-23T09:59:00.000Z`;
    const billed = billing("9", invoice("909"), 30_000, "2026-10-21");
    await believe(
      bench(),
      own,
      "deal:9",
      late(booking("9", 30_000, "2026-10-20"), "deal 9 as of 2026-11-23T09:58:00.000Z"),
      late({ ...billed, detail: { ...billed.detail, number: "INV-909" } }, fromInvoice),
      late(recognised("9", invoice("909"), 30_000, "2026-10-31"), fromInvoice),
      late(cash("9", invoice("909"), "c:payment:9", 10_000, "2026-10-25"), `${fromInvoice}, which tells of c:payment:9`),
    );
    const recordedAt = new Date(bench().clock.now()).toISOString();
    const fromErp = { system: "erp", asOf: "2026-11-23T09:59:00.000Z" };
    expect((await read("bookings")).records).toMatchObject([
      { kind: "deal", name: "Deal 9", deal: { id: "9" }, document: null, amount: { amount: "300.00" }, change: "new", fact: { stream: "bookings", on: "2026-10-20", recordedAt, source: { system: "crm", asOf: "2026-11-23T09:58:00.000Z" } } },
    ]);
    expect((await read("billings")).records).toMatchObject([
      { kind: "invoice", name: "INV-909", deal: { id: "9", name: "Deal 9" }, document: { number: "INV-909", url: "https://books.example/909" }, amount: { amount: "300.00" }, change: "new", fact: { on: "2026-10-21", recordedAt, source: fromErp } },
    ]);
    expect((await read("cash")).records).toMatchObject([{ kind: "payment", document: { number: "INV-909" }, amount: { amount: "100.00" }, fact: { stream: "cash", on: "2026-10-25", source: fromErp } }]);
    expect((await read("crm")).records).toMatchObject([{ kind: "deal", name: "Deal 9", amount: { amount: "300.00" }, change: null, fact: { stream: "bookings", on: "2026-10-20" } }]);
    expect((await read("erp")).records).toMatchObject([{ kind: "invoice", name: "INV-909", deal: { id: "9", name: "Deal 9" }, fact: { recordedAt, source: fromErp } }]);
  });

  test("what is changed, re-dated and taken back stands as that, and what was recorded and taken back since not at all", async () => {
    await believe(bench(), own, "deal:1", booking("1", 120_000, "2026-10-05"), billing("1", invoice("901"), 100_000, "2026-11-06"));
    await believe(bench(), own, "deal:5");
    await believe(bench(), own, "deal:6", booking("6", 1_000, "2026-10-30"));
    await believe(bench(), own, "deal:6");
    expect(brief(await read("bookings"))).toEqual([["deal", "Deal 5", "-700.00", "gone"], ["deal", "Deal 9", "300.00", "new"], ["deal", "Deal 1", "200.00", "changed"]]);
    expect(brief(await read("billings"))).toEqual([["invoice", invoice("901"), "-1000.00", "gone"], ["invoice", invoice("905"), "-700.00", "gone"], ["invoice", "INV-909", "300.00", "new"]]);
    expect((await read("timing")).records.map(({ kind, amount }) => [kind, amount.amount])).toEqual([["invoice", "1000.00"]]);
    expect((await read("not-invoiced")).records).toMatchObject([{ kind: "deal", name: "Deal 1", amount: { amount: "-1200.00" } }]);
  });

  test("of a deal that is not won, the voided invoice is called by its number all the same, and the way to the deal is there", async () => {
    const billed = billing("early", invoice("960"), 8_000, "2026-10-11");
    await bench().parts.flows.reopenMonth(own, "2026-10", "One more.", "ada@bluewater.example");
    await believe(bench(), own, "deal:early", { ...billed, detail: { ...billed.detail, number: "INV-960" } }, recognised("early", invoice("960"), 7_000, "2026-10-11"), recognised("early", invoice("960"), 1_000, "2026-12-31"));
    await bench().parts.flows.closeMonth(own, "2026-10", "All is known.", "ada@bluewater.example");
    await believe(bench(), own, "deal:early");
    for (const figure of ["erp", "no-deal"]) {
      expect((await read(figure)).records).toMatchObject([{ kind: "invoice", name: "INV-960", deal: { id: "early" }, document: { number: "INV-960" }, amount: { amount: "-70.00" }, fact: { on: "2026-10-11" } }]);
    }
  });

  test("an invoice that only came to be counted with its deal moves nothing", async () => {
    await bench().parts.flows.reopenMonth(own, "2026-10", "Linking.", "ada@bluewater.example");
    await believe(bench(), own, `document:${invoice("950")}`, billing(null, invoice("950"), 5_000, "2026-10-09"));
    await bench().parts.flows.closeMonth(own, "2026-10", "All is known.", "ada@bluewater.example");
    await believe(bench(), own, `document:${invoice("950")}`);
    await believe(bench(), own, "deal:950", billing("950", invoice("950"), 5_000, "2026-10-09"));
    expect((await read("billings")).records).toEqual([]);
  });

  test("beyond 200 records the rest is counted and summed", async () => {
    const many = Array.from({ length: 230 }, (_, index) => booking(`m${index}`, 100 + index, "2026-10-30"));
    await believe(bench(), own, "deal:many", ...many);
    const lowest = Array.from({ length: 30 }, (_, index) => 100 + index).reduce((all, minor) => all + minor, 0);
    for (const figure of ["bookings", "crm"]) {
      const { records, more } = await read(figure);
      expect(records).toHaveLength(200);
      expect(more).toMatchObject({ count: 30, amount: { minor: lowest } });
    }
  });

  test("whatever is recorded before and after, the records sum to every difference, to the cent", async () => {
    let portal = 200_000;
    await fc.assert(
      fc.asyncProperty(fc.array(sale, { maxLength: 4 }), fc.array(sale, { minLength: 1, maxLength: 4 }), async (before, after) => {
        const tenantId = await bench().install(String((portal += 1)));
        for (const [index, one] of before.entries()) await believe(bench(), tenantId, `deal:${index}`, ...factsOf(String(index), one));
        await months.closeMonth({ store: bench().store }, tenantId, "2026-10", "Closed.", "ada");
        for (const [index, one] of after.entries()) await believe(bench(), tenantId, `deal:${index}`, ...factsOf(String(index), one));
        await bench().as(tenantId, async (tx) => {
          const standing = await months.readMonth(tx, "2026-10");
          expect(standing.closes).toHaveLength(1);
          for (const figure of [...FIGURES, ...STEPS]) {
            const { closed, now, records, more, rest } = await readLateRecords(tx, "2026-10", figure, "USD");
            expect([figure, records.reduce((all, { minor }) => all + minor, more.minor), rest]).toEqual([figure, now - closed, 0]);
          }
        });
      }),
      { numRuns: 12 },
    );
  });
});

const day = fc.constantFrom("2026-09-28", "2026-10-01", "2026-10-15", "2026-10-31", "2026-11-02");
const minor = fc.integer({ min: 1, max: 99_999 });
const sale = fc.record({ won: fc.option(fc.record({ minor, on: day, second: fc.boolean() })), billed: fc.option(fc.record({ minor, on: day, journal: fc.boolean() })), earned: fc.uniqueArray(day, { maxLength: 3 }), part: minor, paid: fc.option(fc.record({ minor, on: day })), rate: fc.constantFrom("1", "1.1", "0.8713") });
type Sale = typeof sale extends fc.Arbitrary<infer T> ? T : never;

/** A deal in euros or dollars, as its facts say; the home currency is the dollar. */
function factsOf(id: string, { won, billed, earned, part, paid, rate }: Sale): NewFact[] {
  const ref = `c:invoice:${id}`;
  const inOwn = (fact: NewFact): NewFact => {
    const amount = money(fact.amount.minor, rate === "1" ? "USD" : "EUR");
    return { ...fact, amount, home: homeMoney(amount, rate, "USD"), rate };
  };
  const sold = won === null ? [] : [booking(id, won.minor, won.on)].map((fact) => ({ ...fact, detail: { ...fact.detail, duplicateOf: won.second && id !== "0" ? "0" : null } as NewFact["detail"] }));
  const kind = billed?.journal ? "journal" : "invoice";
  const document = billed === null ? [] : [billing(id, ref, billed.minor, billed.on), ...earned.map((on) => recognised(id, ref, part, on))].map((fact) => ({ ...fact, detail: { ...fact.detail, kind } as NewFact["detail"] }));
  const received = paid === null || billed === null ? [] : [cash(id, ref, `c:payment:${id}`, paid.minor, paid.on)];
  return [...sold, ...document, ...received].map(inOwn);
}
