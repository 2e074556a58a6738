import type { Period } from "../../../domain/bridge/book.ts";
import { namedPeriods, periodAround } from "../../../domain/reporting/periods.ts";
import { money } from "../../../domain/money.ts";
import { inForce } from "../../../flows/finance/closing.ts";
import { readBridge, type ReadBridge } from "../../../flows/finance/read-bridge.ts";
import type { TenantTx } from "../../../store/index.ts";
import * as closes from "../../../store/month-closes.ts";
import { endpoint } from "../../endpoint.ts";
import { showMoney } from "../money.ts";
import { bridgeQuery, questionOf } from "./bridge-query.ts";
import { choicesOf } from "./choices.ts";
import { bridgeSchema } from "./finance-schema.ts";

/** The page the Monday meeting opens: one number leads to the other, and nothing is left over. */
export const readBridgePage = endpoint({
  method: "get",
  path: "/api/v1/finance/bridge",
  id: "readBridge",
  summary: "From what sales closed to what finance shows, each cause once and to the cent",
  right: "see",
  query: bridgeQuery,
  answer: bridgeSchema,
  statuses: { 200: "From our own ledger; no vendor is asked" },
  async handle({ parts, caller, query }) {
    const json = await parts.store.tenant(caller.tenantId, async (tx) => {
      const read = await readBridge(tx, questionOf(query));
      return {
        kind: query.kind,
        ...read.period,
        today: read.today,
        periods: namedPeriods(read.today),
        asOf: read.asOf,
        ...numbersOf(read),
        choices: { ...(await choicesOf(tx, read.book)), books: read.homeCurrencies },
        documentsSince: read.documentsSince,
        closed: await closedMonth(tx, read.period),
        rights: [...caller.rights],
      };
    });
    return { status: 200, json };
  },
});

/** Only a whole calendar month is ever closed. */
async function closedMonth(tx: TenantTx, { from, to }: Period) {
  const whole = periodAround(from, "month");
  if (from !== whole.from || to !== whole.to) return null;
  const close = inForce(await closes.list(tx, from.slice(0, 7)));
  return close === null ? null : { at: close.closedAt.toISOString(), by: close.closedBy };
}

function numbersOf({ bridge: { from, to, steps }, book }: ReadBridge) {
  let running = from.minor;
  const shown = steps.map(({ step, amount, evidence }) => {
    const before = running;
    running += amount.minor;
    return { step, amount: showMoney(amount), before: showMoney(money(before, from.currency)), after: showMoney(money(running, from.currency)), records: evidence.length };
  });
  const unexplained = steps.find(({ step }) => step === "unexplained");
  return {
    crm: showMoney(from),
    erp: showMoney(to),
    steps: shown,
    explained: (unexplained?.evidence.length ?? 0) === 0,
    empty: book.deals.length + book.documents.length + book.payments.length === 0,
  };
}
