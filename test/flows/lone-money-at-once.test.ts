import { expect, test } from "vitest";
import type { Invoice } from "../../server/domain/records.ts";
import { recordDeal } from "../../server/flows/ledger/record-deal.ts";
import * as facts from "../../server/store/facts.ts";
import type { TenantTx } from "../../server/store/index.ts";
import * as invoices from "../../server/store/invoices.ts";
import * as links from "../../server/store/links.ts";
import { onEachDatabase } from "../store/databases.ts";
import { steppedClock } from "../store/stepped-clock.ts";
import { openListedBook } from "./listed-book.ts";
import { applied, billed, usd } from "./sales-in-dollars.ts";

const clock = steppedClock("2026-03-01T08:00:00.000Z");

onEachDatabase("one payment of two deals", (current) => {
  test("counts once, also where both deals take their part of it at once", async () => {
    const parts = [applied("payment", "P1", "I1", 50_000, "2026-02-20"), applied("payment", "P1", "I2", 40_000, "2026-02-20")];
    const payment = { kind: "payment" as const, id: "P1", rawStatus: null, modifiedAt: "2026-02-20T10:00:00.000Z", customerId: "58", date: "2026-02-20", total: usd(100_000), unapplied: usd(10_000), allocations: parts, state: "active" as const, postedTo: [], memo: null };
    const book = await openListedBook(current().store, clock, { payments: [{ ...payment, allocations: [applied("payment", "P1", "I0", 0, "2026-02-20"), ...parts] }] });
    const cash = async () => (await book.inTenant((tx) => facts.ofSubject(tx, `payment:${book.connectionId}:payment:P1`))).reduce((all, { home }) => all + home.minor, 0);
    expect(await cash()).toBe(100_000);
    // Drafts, so that nothing but the payment is recorded of them.
    const link = async (tx: TenantTx, dealId: string, invoice: Invoice) => {
      await links.linkInvoice(tx, { connectionId: book.connectionId, erpId: invoice.id, dealId, revision: 1, instalment: 1, fingerprint: "f", origin: "created" });
      await invoices.save(tx, { connectionId: book.connectionId, dealId, invoice, written: true });
      await recordDeal(tx, dealId);
    };
    const [linked, seen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const first = book.inTenant(async (tx) => {
      await link(tx, "one", billed("I1", 50_000, "2026-02-01", { state: "draft" }));
      linked.resolve();
      await seen.promise;
    });
    await linked.promise;
    const second = book.inTenant((tx) => link(tx, "two", billed("I2", 40_000, "2026-02-01", { state: "draft" })));
    // The embedded database has one session: there the second does not even begin before the first has ended.
    const waiting = async () => (await current().database.transaction((sql) => sql("select 1 from pg_locks where not granted"))).length;
    try {
      if (current().database.kind === "server") await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
    } finally {
      seen.resolve();
    }
    await Promise.all([first, second]);
    expect(await cash()).toBe(10_000);
  });
}, clock);
