import { checklist, mayClose, type Check, type MayClose } from "../../domain/closing/checklist.ts";
import type { ClosedFigures } from "../../domain/closing/figures.ts";
import type { Instant, PlainDate } from "../../domain/records.ts";
import { periodAround } from "../../domain/reporting/periods.ts";
import * as audit from "../../store/audit.ts";
import * as connections from "../../store/connections.ts";
import type { TenantTx } from "../../store/index.ts";
import * as closes from "../../store/month-closes.ts";
import { draftsDated } from "../../store/receivables.ts";
import { unconvertedUntil, type Unconverted } from "../../store/unconverted.ts";
import type { FlowKit } from "../kit.ts";
import { FlowProblem } from "../problem.ts";
import { readMonthFigures, type MonthFigures } from "./month-figures.ts";
import { todayOf } from "./moment.ts";

/** "2026-10" */
export type Month = string;

export interface MonthStanding {
  month: Month;
  from: PlainDate;
  to: PlainDate;
  today: PlainDate;
  checks: Check[];
  mayClose: MayClose;
  /** The first records that are in no figure, since no rate to the home currency is known; all are counted in `checks`. */
  unconverted: Unconverted[];
  /** As it stands now, one for each home currency. */
  now: ClosedFigures[];
  /** The moment `now` is of. */
  believedAt: Instant;
  /** Latest first; the first one is in force where it is not reopened. */
  closes: closes.MonthClose[];
}

export const inForce = (all: readonly closes.MonthClose[]): closes.MonthClose | null => all.find(({ reopenedAt }) => reopenedAt === null) ?? null;

/** How a month stands: what is still open, its figures now, and every time it was closed. */
export async function readMonth(tx: TenantTx, month: Month): Promise<MonthStanding> {
  const { today } = await todayOf(tx);
  const { from, to } = periodAround(`${month}-01`, "month");
  const figures = await readMonthFigures(tx, { from, to });
  const all = await closes.list(tx, month);
  const unconverted = await unconvertedUntil(tx, to);
  const checks = await checksOf(tx, month, to, { ...figures, unconverted: unconverted.count });
  return { month, from, to, today, checks, mayClose: mayClose({ to, today, isClosed: inForce(all) !== null, checks }), unconverted: unconverted.first, now: figures.books, believedAt: figures.believedAt, closes: all };
}

async function checksOf(tx: TenantTx, month: Month, to: PlainDate, { stepOf, unconverted }: MonthFigures & { unconverted: number }): Promise<Check[]> {
  const known = [...(await connections.list(tx, "crm")), ...(await connections.list(tx, "erp"))].filter(({ state }) => state !== "disconnected");
  return checklist({
    troubled: known.filter(isTroubled).length,
    unconverted,
    parked: await closes.waitingUntil(tx, to),
    notInvoiced: stepOf("not-invoiced"),
    drafts: await draftsDated(tx, periodAround(`${month}-01`, "month")),
    journals: await closes.unpostedJournals(tx, month),
    unexplained: stepOf("unexplained"),
  });
}

const isTroubled = ({ state, lastGoodAt, lastFailedAt }: connections.Connection): boolean =>
  state !== "active" || (lastFailedAt !== null && (lastGoodAt === null || lastFailedAt > lastGoodAt));

/** Freezes a month's figures as they are believed now. What is still open on the list needs a comment. */
export async function closeMonth(kit: Pick<FlowKit, "store">, tenantId: string, month: Month, comment: string, by: string): Promise<void> {
  await kit.store.tenant(tenantId, async (tx) => {
    const { mayClose: may, checks, now, believedAt } = await readMonth(tx, month);
    if (may === "not-over") throw refused("month-not-over", 422, "The month is not over yet.", "Close it after its last day.");
    if (may === "with-comment" && comment === "") throw refused("comment-needed", 422, "Something on the list is still open.", "Settle it, or say why the month is closed all the same.");
    const leftOpen = checks.filter(({ done }) => !done).map(({ check }) => check);
    if (may === "closed" || !(await closes.add(tx, { month, books: now, believedAt, leftOpen, comment, closedBy: by }))) {
      throw refused("month-closed", 409, "The month is closed already.", "Reload the page. To change it, open it again.");
    }
    await audit.append(tx, { kind: "changed", dealId: null, payload: { monthClosed: month, leftOpen, comment, by } });
  });
}

/** Opens a closed month again. What was closed stays to be seen; closing it anew freezes it anew. */
export async function reopenMonth(kit: Pick<FlowKit, "store">, tenantId: string, month: Month, reason: string, by: string): Promise<void> {
  await kit.store.tenant(tenantId, async (tx) => {
    if (!(await closes.reopen(tx, month, { by, reason }))) throw notClosed();
    await audit.append(tx, { kind: "changed", dealId: null, payload: { monthReopened: month, comment: reason, by } });
  });
}

export const notClosed = () => refused("month-not-closed", 409, "The month is not closed.", "Reload the page.");
const refused = (code: FlowProblem["code"], status: 409 | 422, title: string, nextStep: string) => new FlowProblem({ code, status, title, nextStep });
