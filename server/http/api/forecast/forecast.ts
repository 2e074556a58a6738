import { z } from "zod";
import { forecastOf, LEAST_CLOSED, rateOf, type Forecast, type ForecastRow } from "../../../domain/forecast/forecast.ts";
import type { Pipeline } from "../../../domain/crm-lists.ts";
import * as connections from "../../../store/connections.ts";
import { openDeals, stageHistories } from "../../../store/deal-stages.ts";
import { endpoint } from "../../endpoint.ts";
import { moneySchema, showMoney } from "../money.ts";

const percent = z.number().describe("Percent, to one decimal");

const rowSchema = z.strictObject({
  pipeline: z.string().describe("Its name, or its id where the CRM has not been read"),
  stage: z.string(),
  deals: z.int(),
  amount: moneySchema,
  rate: percent,
  low: percent.describe("Wilson's interval at 80 %"),
  high: percent,
  source: z.enum(["history", "crm", "none"]).describe("The account's own closed deals, the CRM's probability of the stage, or neither"),
  won: z.int().describe("Of the closed deals that were once in the stage"),
  closed: z.int(),
  weighted: moneySchema.describe("amount × rate"),
});

export const readForecast = endpoint({
  method: "get",
  path: "/api/v1/forecast",
  id: "readForecast",
  summary: "What the open deals are likely to bring, by stage, with the interval in which it lies four times out of five",
  right: "see",
  answer: z
    .strictObject({
      forecasts: z.array(z.strictObject({ currency: z.string(), rows: z.array(rowSchema), weighted: moneySchema, low: moneySchema, high: moneySchema })).describe("One for each currency; currencies are never added up"),
      withoutAmount: z.int().describe("Open deals that say no amount; they are in no sum"),
      leastClosed: z.int().describe("So many closed deals a stage needs before its own history counts"),
    })
    .meta({ id: "Forecast" }),
  statuses: { 200: "From our own book; no vendor is asked" },
  async handle({ parts, caller }) {
    const { open, histories, pipelines } = await parts.store.tenant(caller.tenantId, async (tx) => ({
      open: await openDeals(tx),
      histories: await stageHistories(tx),
      pipelines: (await connections.crmLists(tx))?.lists.pipelines ?? [],
    }));
    const known = new Map(histories.map((one) => [JSON.stringify([one.pipelineId, one.stageId]), one]));
    const forecasts = forecastOf(open.deals, ({ pipelineId, stageId }) => rateOf(known.get(JSON.stringify([pipelineId, stageId])), stageOf(pipelines, pipelineId, stageId)?.probability ?? null));
    return { status: 200, json: { forecasts: forecasts.map((one) => showForecast(one, pipelines)), withoutAmount: open.withoutAmount, leastClosed: LEAST_CLOSED } };
  },
});

const pipelineOf = (pipelines: readonly Pipeline[], id: string) => pipelines.find((one) => one.id === id);
const stageOf = (pipelines: readonly Pipeline[], pipelineId: string, stageId: string) => pipelineOf(pipelines, pipelineId)?.stages.find(({ id }) => id === stageId);

function showForecast({ currency, rows, weighted, low, high }: Forecast, pipelines: readonly Pipeline[]) {
  const order = (row: ForecastRow) => pipelineOf(pipelines, row.pipelineId)?.stages.findIndex(({ id }) => id === row.stageId) ?? -1;
  const sorted = rows.toSorted((a, b) => a.pipelineId.localeCompare(b.pipelineId) || order(a) - order(b));
  return { currency, rows: sorted.map((row) => showRow(row, pipelines)), weighted: showMoney(weighted), low: showMoney(low), high: showMoney(high) };
}

function showRow({ pipelineId, stageId, deals, amount, rate, weighted }: ForecastRow, pipelines: readonly Pipeline[]): z.input<typeof rowSchema> {
  const { source, won, closed } = rate;
  const names = { pipeline: pipelineOf(pipelines, pipelineId)?.label ?? pipelineId, stage: stageOf(pipelines, pipelineId, stageId)?.label ?? stageId };
  return { ...names, deals, amount: showMoney(amount), rate: tenths(rate.rate), low: tenths(rate.low), high: tenths(rate.high), source, won, closed, weighted: showMoney(weighted) };
}

const tenths = (share: number): number => Math.round(share * 1000) / 10;
