import { z } from "zod";
import { dateIn, daysBetween } from "../../../domain/calendar.ts";
import type { DealView } from "../../../flows/look/view.ts";
import type { RetryBatch } from "../../../store/retry-batches.ts";
import type { Tenant } from "../../../store/tenants.ts";
import type { WaitingRow } from "../../../store/waiting.ts";
import { moneySchema, showMoneyOrNull } from "../money.ts";
import { parkedSchema, showParked } from "./parked-schema.ts";

export const waitingSchema = z
  .strictObject({
    ...parkedSchema.shape,
    days: z.int().describe("Whole days it has waited, in the account's time zone"),
    mayAsk: z.boolean().describe("Whether its invoice may be asked for, as it is or changed: none stands, and Onebook writes"),
    lookedAt: z.iso.datetime().nullable().describe("When a look at its deal last came to its end"),
    deal: z.strictObject({
      name: z.string().nullable().describe("As last seen; null before the first look"),
      customerName: z.string().nullable(),
      amount: moneySchema.nullable(),
    }),
  })
  .meta({ id: "Waiting" });

export function showWaiting(row: WaitingRow, { timeZone, mode, state }: Pick<Tenant, "timeZone" | "mode" | "state">, now: number): z.infer<typeof waitingSchema> {
  const view = row.view as Partial<DealView> | null;
  const days = daysBetween(dateIn(timeZone, row.openedAt.getTime()), dateIn(timeZone, now));
  return {
    ...showParked(row),
    days: Math.max(0, days),
    mayAsk: !row.invoiced && view?.rest !== "gone" && mode === "live" && state === "installed",
    lookedAt: row.lookedAt?.toISOString() ?? null,
    deal: { name: view?.name ?? null, customerName: view?.customerName ?? null, amount: showMoneyOrNull(view?.amount ?? null) },
  };
}

export const reasonCountSchema = z.strictObject({ code: z.string(), count: z.int() });

export const retryingSchema = z
  .strictObject({
    code: z.string(),
    startedAt: z.iso.datetime(),
    askedBy: z.string(),
    total: z.int().describe("Deals that were to be looked at again"),
    done: z.int().describe("Deals that have been, or that wait for this no more"),
  })
  .meta({ id: "Retrying" });

export const showRetrying = ({ code, startedAt, askedBy, total, done }: RetryBatch): z.infer<typeof retryingSchema> => ({
  code,
  startedAt: startedAt.toISOString(),
  askedBy,
  total,
  done,
});

/** A retry of everything that has not come to its end after so long is not shown any more; each deal goes on by itself. */
export const RETRY_SHOWN_MS = 3_600_000;
