import { beforeAll, expect, test } from "vitest";
import { bridge } from "../../server/domain/bridge/bridge.ts";
import { amountText } from "../../server/domain/money.ts";
import * as facts from "../../server/store/facts.ts";
import type { TenantTx } from "../../server/store/index.ts";
import { bookAsOf } from "../../server/store/ledger-book.ts";
import * as tenants from "../../server/store/tenants.ts";
import { billing, booking, cash, recognised } from "../domain/ledger/facts-in-tests.ts";
import { onEachDatabase } from "./databases.ts";
import { steppedClock } from "./stepped-clock.ts";

const clock = steppedClock();
const Q1 = { from: "2026-01-01", to: "2026-03-31" };

onEachDatabase("the ledger", (current) => {
  const inTenant = <T>(work: (tx: TenantTx) => Promise<T>) => current().store.tenant("hubspot-1", work);
  const stand = (subject: string, ...wanted: Parameters<typeof facts.makeStand>[2]) => {
    clock.goOn(1000);
    return inTenant((tx) => facts.makeStand(tx, subject, wanted));
  };

  beforeAll(async () => {
    await current().store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: "1", name: "One", timeZone: "UTC" }));
  });

  test("a fact is recorded once, corrected by its reversal, and numbered without gaps", async () => {
    await stand("deal:1", booking("1", 500_00, "2026-01-15"));
    await stand("deal:1", booking("1", 500_00, "2026-01-15"));
    await stand("deal:1", booking("1", 450_00, "2026-01-15"));
    const history = await inTenant((tx) => facts.ofSubject(tx, "deal:1"));
    expect(history.map(({ seq, amount, reverses }) => [seq, amount.minor, reverses])).toEqual([[1, 500_00, null], [2, -500_00, 1], [3, 450_00, null]]);
  });

  test("nothing of it can be changed or removed", async () => {
    for (const text of ["update ledger_fact set amount_minor = 0", "delete from ledger_fact", "delete from ledger_head"])
      await expect(inTenant((tx) => tx.sql(text)), text).rejects.toThrow(/permission denied/);
  });

  test("two that record the same at once record it once", async () => {
    const before = await inTenant((tx) => facts.headAt(tx));
    await Promise.all([1, 2, 3].map(() => stand("deal:2", booking("2", 100_00, "2026-02-01"))));
    expect((await inTenant((tx) => facts.headAt(tx))).seq).toBe(before.seq + 1);
  });

  test("the book of a quarter is what was believed at the moment one asks about", async () => {
    await stand("deal:3", booking("3", 1200_00, "2026-01-10"), billing("3", "c1:invoice:3", 1200_00, "2026-01-11"), recognised("3", "c1:invoice:3", 400_00, "2026-02-28"), recognised("3", "c1:invoice:3", 800_00, "2026-05-31"), cash("3", "c1:invoice:3", "c1:payment:9", 1200_00, "2026-02-01"));
    const then = await inTenant((tx) => facts.headAt(tx));
    await stand("deal:3");
    const [now, before] = await inTenant(async (tx) => [await bookAsOf(tx, Q1), await bookAsOf(tx, { ...Q1, asOf: then.recordedAt! })] as const);
    expect(now.deals.map(({ id }) => id).sort()).toEqual(["1", "2"]);
    expect(before.deals.map(({ id }) => id).sort()).toEqual(["1", "2", "3"]);
    expect(before.payments).toMatchObject([{ id: "c1:payment:9", allocations: [{ document: "c1:invoice:3" }] }]);
    const { from, to, steps } = bridge(before, Q1);
    const shown = steps.filter(({ amount }) => amount.minor !== 0).map(({ step, amount }) => `${step} ${amountText(amount)}`);
    expect([amountText(from), ...shown, amountText(to)]).toEqual(["1750.00", "not-invoiced -550.00", "timing -800.00", "400.00"]);
  });

  test("against the report that sales drew then, a deal that is lost since shows as lost", async () => {
    await stand("deal:4", booking("4", 70_00, "2026-03-20"));
    const { recordedAt } = await inTenant((tx) => facts.headAt(tx));
    await stand("deal:4");
    const book = await inTenant((tx) => bookAsOf(tx, { ...Q1, reportAsOf: recordedAt! }));
    expect(bridge(book, Q1).steps.find(({ step }) => step === "lost-or-redated")).toMatchObject({ evidence: [{ id: "4", amount: { minor: -70_00 } }] });
  });

  test("who is struck out of it is in no reversal that was under way meanwhile", async () => {
    await stand("deal:9", booking("9", 10_00, "2026-03-20"));
    const [struck, seen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const erasing = current().store.eraser("hubspot-1", async (tx) => {
      await facts.lockFacts(tx);
      await tx.sql(`update ledger_fact set detail = detail || '{"name": "[erased]"}' where tenant_id = $1 and subject = 'deal:9'`, ["hubspot-1"]);
      struck.resolve();
      await seen.promise;
    });
    await struck.promise;
    const reversing = stand("deal:9");
    // The embedded database has one session: there the reversal does not even begin before the other has ended.
    const waiting = async () => (await current().database.transaction((sql) => sql("select 1 from pg_locks where not granted"))).length;
    try {
      if (current().database.kind === "server") await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
    } finally {
      seen.resolve();
    }
    await Promise.all([erasing, reversing]);
    expect((await inTenant((tx) => facts.ofSubject(tx, "deal:9"))).map(({ detail }) => (detail as { name: string }).name)).toEqual(["[erased]", "[erased]"]);
  });
}, clock);
