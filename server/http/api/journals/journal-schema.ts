import { z } from "zod";
import { money } from "../../../domain/money.ts";
import { connectorOf, type Connectors } from "../../../flows/connections/registry.ts";
import type { Connection } from "../../../store/connections.ts";
import type { RevenueJournal } from "../../../store/revenue-journals.ts";
import { moneySchema, showMoney } from "../money.ts";
import { showTrouble, troubleSchema } from "../reason.ts";

export const journalSchema = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(["month", "reversal"]).describe("reversal: takes another one back"),
    month: z.string().describe("2026-11"),
    organisation: z.string(),
    erp: z.string().describe("The accounting system: QuickBooks Online"),
    keepsDrafts: z.boolean().describe("The accounting system shows drafts too; otherwise a draft is Onebook's alone until it is approved"),
    className: z.string().nullable().describe("The class or tracking option; null where revenue is not kept apart"),
    reference: z.string(),
    date: z.iso.date(),
    amount: moneySchema.describe("Above zero: deferred revenue becomes revenue; below: revenue is taken back"),
    deals: z.int(),
    state: z.enum(["drafted", "approved", "posted", "left-out"]),
    reversed: z.boolean(),
    gone: z.boolean().describe("It was posted, and is no longer in the accounting system: it can be left out, not reversed"),
    trouble: troubleSchema.nullable().describe("Why it does not go on, and what to do"),
    link: z.url().nullable().describe("In the accounting system"),
    approvedBy: z.string().nullable(),
    postedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "RevenueJournal" });
export type ShownJournal = z.infer<typeof journalSchema>;

export function showJournal(journal: RevenueJournal, erps: readonly Connection[], connectors: Connectors): ShownJournal {
  const { journalId: id, kind, month, reference, entry, currency, deals, trouble, approvedBy } = journal;
  const connection = erps.find(({ connectionId }) => connectionId === journal.connectionId);
  const sign = kind === "reversal" ? -1 : 1;
  return {
    id,
    kind,
    month,
    organisation: connection?.name ?? "",
    erp: connection ? (connectorOf(connectors, connection.system)?.label ?? connection.system) : "",
    keepsDrafts: connection?.organisation?.hasDrafts ?? false,
    className: classNameOf(journal, connection),
    reference,
    date: entry.date,
    amount: showMoney(money(sign * journal.minor, currency)),
    deals,
    state: journal.state === "withdrawn" ? "left-out" : journal.state,
    reversed: journal.reversedBy !== null,
    gone: journal.state === "posted" && journal.erpState === "gone",
    trouble: trouble && showTrouble(trouble),
    link: journal.erpLink,
    approvedBy,
    postedAt: journal.postedAt?.toISOString() ?? null,
  };
}

function classNameOf({ entry }: RevenueJournal, connection: Connection | undefined): string | null {
  const choice = entry.lines[0]?.dimensions[0];
  if (!choice) return null;
  const dimension = connection?.organisation?.dimensions.find(({ id }) => id === choice.dimensionId);
  return dimension?.options.find(({ id }) => id === choice.optionId)?.name ?? choice.optionId;
}
