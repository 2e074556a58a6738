import { z } from "zod";
import { adjustmentsOf, FIGURES, noFigures, type ClosedFigures } from "../../../domain/closing/figures.ts";
import { CHECKS } from "../../../domain/closing/checklist.ts";
import { STEPS } from "../../../domain/bridge/steps.ts";
import { money } from "../../../domain/money.ts";
import { periodAround } from "../../../domain/reporting/periods.ts";
import { inForce, readMonth, type MonthStanding } from "../../../flows/finance/closing.ts";
import { todayOf } from "../../../flows/finance/moment.ts";
import * as closes from "../../../store/month-closes.ts";
import { acknowledgementSchema, done, DONE } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { moneySchema, showMoney } from "../money.ts";
import { period, rights } from "./finance-schema.ts";

export const month = z.string().regex(/^2\d{3}-(0[1-9]|1[0-2])$/, "Not a month such as 2026-10");
const params = z.strictObject({ month });
const words = z.string().trim().max(1000);

/** As far back as the list goes; older months are opened by their address. */
const LISTED = 13;

const closeSchema = z.strictObject({
  closedAt: z.iso.datetime(),
  closedBy: z.string(),
  comment: z.string(),
  leftOpen: z.array(z.enum(CHECKS)),
  reopenedAt: z.iso.datetime().nullable(),
  reopenedBy: z.string().nullable(),
  reopenReason: z.string().nullable(),
  intact: z.boolean().describe("The figures fit the digest that was taken when they were closed"),
});

export const figureName = z.enum([...FIGURES, ...STEPS]);
const figuresSchema = z.strictObject({ figure: figureName, amount: moneySchema });

export const listMonths = endpoint({
  method: "get",
  path: "/api/v1/finance/months",
  id: "listMonths",
  summary: "The months of the last year, and which of them are closed",
  right: "see",
  answer: z
    .strictObject({
      today: z.iso.date(),
      months: z.array(z.strictObject({ month, ...period, over: z.boolean(), close: closeSchema.nullable().describe("The last time it was closed; null: never") })).describe("This month first"),
      rights,
    })
    .meta({ id: "Months" }),
  statuses: { 200: `The last ${LISTED} months` },
  async handle({ parts, caller }) {
    const { today, all } = await parts.store.tenant(caller.tenantId, async (tx) => ({ ...(await todayOf(tx)), all: await closes.list(tx) }));
    const months = Array.from({ length: LISTED }, (_, back) => periodAround(today, "month", -back)).map(({ from, to }) => {
      const name = from.slice(0, 7);
      const last = all.find((close) => close.month === name);
      return { month: name, from, to, over: to < today, close: last ? showClose(last) : null };
    });
    return { status: 200, json: { today, months, rights: [...caller.rights] } };
  },
});

export const readMonthPage = endpoint({
  method: "get",
  path: "/api/v1/finance/months/{month}",
  id: "readMonth",
  summary: "What is still open in a month, its figures, and what came after it was closed",
  right: "see",
  params,
  answer: z
    .strictObject({
      month,
      ...period,
      mayClose: z.enum(["yes", "with-comment", "not-over", "closed"]),
      checks: z.array(z.strictObject({ check: z.enum(CHECKS), done: z.boolean(), count: z.int(), amounts: z.array(moneySchema) })).describe("In the order in which one goes through them"),
      unconverted: z
        .array(z.strictObject({ kind: z.enum(["deal", "invoice"]), dealId: z.string(), name: z.string().describe("The deal's name, the invoice's number"), on: z.iso.date(), amount: moneySchema }))
        .describe("The latest records that are in no figure, since no rate to the home currency is known; the check no-rate counts them all"),
      books: z
        .array(
          z.strictObject({
            currency: z.string(),
            figures: z.array(figuresSchema).describe("As closed, where the month is closed; else as they stand now. Steps that are zero are left out"),
            adjustments: z.array(z.strictObject({ figure: figureName, closed: moneySchema, adjustment: moneySchema, now: moneySchema })).describe("What came after it was closed: closed + adjustment = now"),
          }),
        )
        .describe("One for each home currency"),
      closes: z.array(closeSchema).describe("Every time it was closed, latest first"),
      rights,
    })
    .meta({ id: "MonthClosing" }),
  statuses: { 200: "Figures of a closed month never change; what came later stands beside them" },
  async handle({ parts, caller, params: { month: asked } }) {
    const standing = await parts.store.tenant(caller.tenantId, (tx) => readMonth(tx, asked));
    return { status: 200, json: { ...showMonth(standing), rights: [...caller.rights] } };
  },
});

export const closeMonth = endpoint({
  method: "post",
  path: "/api/v1/finance/months/{month}/close",
  id: "closeMonth",
  summary: "Freeze a month's figures; what comes later shows as adjustments",
  right: "settle",
  params,
  body: z.strictObject({ comment: words.default("").describe("Needed where something on the list is still open") }).meta({ id: "ClosingMonth" }),
  answer: acknowledgementSchema,
  statuses: DONE,
  async handle({ parts, caller, params: { month: asked }, body }) {
    await parts.flows.closeMonth(caller.tenantId, asked, body.comment, caller.by);
    return done;
  },
});

export const reopenMonth = endpoint({
  method: "post",
  path: "/api/v1/finance/months/{month}/reopen",
  id: "reopenMonth",
  summary: "Open a closed month again; what was closed stays to be seen",
  right: "settle",
  params,
  body: z.strictObject({ reason: words.min(1) }).meta({ id: "ReopeningMonth" }),
  answer: acknowledgementSchema,
  statuses: DONE,
  async handle({ parts, caller, params: { month: asked }, body }) {
    await parts.flows.reopenMonth(caller.tenantId, asked, body.reason, caller.by);
    return done;
  },
});

const showClose = ({ closedAt, closedBy, comment, leftOpen, reopenedAt, reopenedBy, reopenReason, intact }: closes.MonthClose) => ({
  closedAt: closedAt.toISOString(),
  closedBy,
  comment,
  leftOpen,
  reopenedAt: reopenedAt?.toISOString() ?? null,
  reopenedBy,
  reopenReason,
  intact,
});

function showMonth({ month: name, from, to, mayClose, checks, unconverted, now, closes: all }: MonthStanding) {
  const close = inForce(all);
  return {
    month: name,
    from,
    to,
    mayClose,
    checks: checks.map(({ amounts, ...check }) => ({ ...check, amounts: amounts.map(showMoney) })),
    unconverted: unconverted.map(({ amount, ...record }) => ({ ...record, amount: showMoney(amount) })),
    books: close === null ? now.map((book) => showBook(book, null)) : pairs(close.books, now).map(([closed, after]) => showBook(closed, after)),
    closes: all.map(showClose),
  };
}

/** A home currency that came or went since stands at nothing on the other side. */
function pairs(closed: readonly ClosedFigures[], now: readonly ClosedFigures[]): [ClosedFigures, ClosedFigures][] {
  const of = (list: readonly ClosedFigures[], currency: string) => list.find((one) => one.currency === currency) ?? noFigures(currency);
  const currencies = [...new Set([...closed, ...now].map(({ currency }) => currency))];
  return currencies.map((currency) => [of(closed, currency), of(now, currency)]);
}

function showBook(shown: ClosedFigures, now: ClosedFigures | null) {
  const { currency } = shown;
  const as = (minor: number) => showMoney(money(minor, currency));
  const steps = shown.steps.filter(({ minor, step }) => minor !== 0 || step === "unexplained").map(({ step, minor }) => ({ figure: step, amount: as(minor) }));
  return {
    currency,
    figures: [...FIGURES.map((figure) => ({ figure, amount: as(shown[figure]) })), ...steps],
    adjustments: now === null ? [] : adjustmentsOf(shown, now).map((row) => ({ figure: row.figure, closed: as(row.closed), adjustment: as(row.adjustment), now: as(row.now) })),
  };
}
