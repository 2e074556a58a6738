import type { RecognitionEntry } from "../../domain/ledger/known-deal.ts";
import * as audit from "../../store/audit.ts";
import * as dealRecords from "../../store/deal-records.ts";
import * as entries from "../../store/recognition-entries.ts";
import type { FlowKit } from "../kit.ts";
import { FlowProblem } from "../problem.ts";
import { recordDeal } from "./record-deal.ts";

type Kit = Pick<FlowKit, "store">;

/** Usage, or a milestone that was reached: what only a person can say. Sent again under its own id, it counts once. */
export async function enter({ store }: Kit, tenantId: string, dealId: string, entry: RecognitionEntry & { entryId: string }, by: string): Promise<void> {
  await store.tenant(tenantId, async (tx) => {
    const record = await dealRecords.read(tx, dealId);
    if (!record?.deal.lines.some(({ id }) => id === entry.lineId)) throw notFound("line", entry.lineId);
    if (!(await entries.add(tx, dealId, { ...entry, by }))) throw new RangeError(`Deal ${dealId} has too many entries`);
    await recordDeal(tx, dealId);
    await audit.append(tx, { kind: "asked", dealId, payload: { asked: "recognise", entry, by } });
  });
}

/** Takes an entry back; the facts that followed from it are reversed. */
export async function withdraw({ store }: Kit, tenantId: string, dealId: string, entryId: string, by: string): Promise<void> {
  await store.tenant(tenantId, async (tx) => {
    if (!(await entries.withdraw(tx, dealId, entryId, by))) throw notFound("entry", entryId);
    await recordDeal(tx, dealId);
    await audit.append(tx, { kind: "asked", dealId, payload: { asked: "withdraw-recognition", entryId, by } });
  });
}

const notFound = (what: string, id: string) =>
  new FlowProblem({ code: "not-found", status: 404, title: `There is no ${what} ${id.slice(0, 60)}.`, nextStep: "Reload the page: it may have been removed meanwhile." });
