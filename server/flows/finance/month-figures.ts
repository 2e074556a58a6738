import type { Period } from "../../domain/bridge/book.ts";
import { bridge } from "../../domain/bridge/bridge.ts";
import type { Bridge, StepName } from "../../domain/bridge/steps.ts";
import { figuresOf, type ClosedFigures } from "../../domain/closing/figures.ts";
import type { Money } from "../../domain/money.ts";
import type { Instant } from "../../domain/records.ts";
import * as facts from "../../store/facts.ts";
import type { TenantTx } from "../../store/index.ts";
import { bookAsOf } from "../../store/ledger-book.ts";
import { homeCurrencies } from "../../store/ledger-sums.ts";
import { readStreams } from "./read-streams.ts";

export interface MonthFigures {
  books: ClosedFigures[];
  bridges: Bridge<StepName>[];
  believedAt: Instant;
  /** A step of all books: how many records, and what it is in each currency. */
  stepOf: (step: StepName) => { count: number; amounts: Money[] };
}

/** Everything a month says, in each home currency, as believed at a moment; now, where none is said. */
export async function readMonthFigures(tx: TenantTx, period: Period, asOf?: Instant): Promise<MonthFigures> {
  const believedAt = asOf ?? (await facts.headAt(tx)).recordedAt ?? tx.clock.instant();
  const books: ClosedFigures[] = [];
  const bridges: Bridge<StepName>[] = [];
  for (const homeCurrency of await homeCurrencies(tx)) {
    const led = bridge(await bookAsOf(tx, { ...period, asOf: believedAt, homeCurrency, payments: false }), period);
    const { months } = await readStreams(tx, { ...period, asOf: believedAt, homeCurrency });
    books.push(figuresOf(led, months));
    bridges.push(led);
  }
  const stepOf = (name: StepName) => {
    const steps = bridges.flatMap((led) => led.steps.filter(({ step }) => step === name));
    return { count: steps.reduce((all, { evidence }) => all + evidence.length, 0), amounts: steps.map(({ amount }) => amount) };
  };
  return { books, bridges, believedAt, stepOf };
}
