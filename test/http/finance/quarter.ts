import type { NewFact } from "../../../server/domain/ledger/fact.ts";
import { refText } from "../../../server/domain/ledger/refs.ts";
import { money } from "../../../server/domain/money.ts";
import * as facts from "../../../server/store/facts.ts";
import { billing, booking, cash, recognised } from "../../domain/ledger/facts-in-tests.ts";
import type { Bench } from "../app-bench.ts";

export const Q4 = "from=2026-10-01&to=2026-12-31";

const detail = (name: string, owner: string, pipeline = "default") => ({ detail: { name, pipeline, owner, customer: name, taxIncluded: false, duplicateOf: null } });

/** One subject with all its facts, recorded as a look would. */
export async function believe(bench: Bench, tenantId: string, subject: string, ...wanted: NewFact[]): Promise<void> {
  bench.clock.advance(1000);
  await bench.as(tenantId, (tx) => facts.makeStand(tx, subject, wanted));
}

/**
 * A quarter that closes 1,650.00 and recognises 600.00: 1,000.00 earned over ten months from October, 400.00 invoiced at
 * 350.00, 200.00 not invoiced, and the 50.00 of a second record.
 */
export async function putQuarter(bench: Bench, tenantId: string, connectionId: string): Promise<{ invoice: (erpId: string) => string }> {
  const invoice = (erpId: string) => refText({ connectionId, kind: "invoice", erpId });
  await believe(
    bench,
    tenantId,
    "deal:1",
    booking("1", 100_000, "2026-10-05", detail("Annual plan", "11")),
    billing("1", invoice("901"), 100_000, "2026-10-06"),
    recognised("1", invoice("901"), 25_000, "2026-12-31"),
    recognised("1", invoice("901"), 75_000, "2027-07-31"),
    cash("1", invoice("901"), "c:payment:1", 60_000, "2026-11-02"),
  );
  await believe(bench, tenantId, "deal:2", booking("2", 40_000, "2026-11-10", detail("Workshop", "12")), billing("2", invoice("902"), 35_000, "2026-11-12"), recognised("2", invoice("902"), 35_000, "2026-11-12"));
  await believe(bench, tenantId, "deal:3", booking("3", 20_000, "2026-11-20", detail("=cmd()", "12")));
  const second = booking("4", 5_000, "2026-11-10", detail("Workshop again", "12"));
  await believe(bench, tenantId, "deal:4", { ...second, detail: { ...second.detail, duplicateOf: "2" } });
  return { invoice };
}

export const usd = (minor: number) => money(minor, "USD");
