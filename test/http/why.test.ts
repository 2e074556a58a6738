import { beforeAll, describe, expect, test } from "vitest";
import { money } from "../../server/domain/money.ts";
import { whySchema } from "../../server/http/api/deals/why-schema.ts";
import { useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "./card-client.ts";
import { billing, putInBook } from "./deal-in-book.ts";

describe("why a number of the card is what it is", () => {
  const bench = useBench();
  let [own, other, connectionId] = ["", "", ""];

  beforeAll(async () => {
    own = await bench().install("100001");
    other = await bench().install("100002");
    connectionId = await bench().connect(own, "9130", "Northside Books");
    const usd = (minor: number) => money(minor, "USD");
    const payment = { kind: "payment" as const, sourceId: "91", label: "CHQ 7", invoiceId: "266", amount: usd(40_000), date: "2026-11-22" };
    const links = { view: "https://erp.example/266", pay: null };
    const invoices = [
      { id: "266", number: "1043", balance: usd(60_000), allocations: [payment], links },
      { id: "267", number: "1044" },
      { id: "268", number: "1042", state: "voided" as const },
    ];
    await putInBook(bench(), own, "61", { connectionId, invoices, status: billing({ state: "part_paid", total: usd(200_000), paid: usd(40_000), balance: usd(160_000) }) });
  });

  const ask = (query: string, portalId = "100001") => fetchAsCard(bench(), { method: "GET", path: `/api/v1/deals/61/why?${query}`, portalId });
  const why = async (query: string, portalId?: string) => {
    const response = await ask(query, portalId);
    expect(response.status, response.text).toBe(200);
    return whySchema.parse(response.body);
  };

  test("refuses strangers", () => refusesStrangers(bench(), { method: "GET", path: "/api/v1/deals/61/why?number=paid" }));

  test("what was paid is told payment by payment, with who told us and when", async () => {
    const { value, records } = await why("number=paid");
    expect(value).toEqual({ minor: 40_000, amount: "400.00", currency: "USD" });
    expect(records).toEqual([
      {
        kind: "payment",
        id: "91",
        label: "CHQ 7",
        invoiceNumber: "1043",
        amount: { minor: 40_000, amount: "400.00", currency: "USD" },
        date: "2026-11-22",
        dueDate: null,
        state: null,
        system: "QuickBooks Online",
        url: null,
        readAt: new Date(bench().clock.now()).toISOString(),
      },
    ]);
  });

  test("what is open is every invoice in force less what came in; a voided one does not count", async () => {
    const { value, records } = await why("number=balance");
    expect(value?.minor).toBe(160_000);
    expect(records.map(({ kind, label, amount, url }) => [kind, label, amount.minor, url])).toEqual([
      ["invoice", "1043", 100_000, "https://erp.example/266"],
      ["payment", "CHQ 7", -40_000, null],
      ["invoice", "1044", 100_000, null],
    ]);
  });

  test("of a single invoice too, and of the status with every invoice there ever was", async () => {
    expect((await why("number=balance&invoiceId=267")).value?.minor).toBe(100_000);
    expect((await why("number=paid&invoiceId=268")).value?.minor ?? 0).toBe(0);
    const { value, records } = await why("number=status");
    expect(value).toBeNull();
    expect(records.map(({ label, state }) => `${label} ${state}`)).toEqual(["1043 open", "1044 open", "1042 voided"]);
  });

  test("another tenant's invoices are behind no number, and what is not asked well is refused", async () => {
    expect(other).not.toBe(own);
    expect(await why("number=total", "100002")).toEqual({ number: "total", value: null, records: [] });
    expectProblem(await ask("number=paid&invoiceId=266", "100002"), 404, "not-found");
    expectProblem(await ask("number=paid&invoiceId=999"), 404, "not-found");
    expectProblem(await ask("number=profit"), 400, "invalid-request");
  });
});
