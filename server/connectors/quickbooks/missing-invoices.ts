import { z } from "zod";
import type { Erp } from "../erp.ts";
import type { Context } from "./context.ts";
import { refuse } from "./errors.ts";
import { quoted } from "./query.ts";

/** Ids in one question, each of which is metered: well within the length of a statement. */
const IDS_A_QUESTION = 250;
const MOST_ASKED = 1000;
const onlyId = z.object({ Id: z.string() });

/** QuickBooks forgets what was deleted, and says so to nobody who asks later than thirty days: what is not found is gone. */
export function createMissingInvoices({ queries }: Context): Pick<Erp, "missingInvoices"> {
  return {
    async missingInvoices(ids) {
      if (ids.length > MOST_ASKED) throw refuse("bug", "validation", `At most ${MOST_ASKED} invoices are looked for at a time.`);
      const rows = (await queries.all(partsOf(ids).map(questionFor))).flat();
      const standing = new Set(rows.map((row) => onlyId.parse(row).Id));
      return ids.filter((id) => !standing.has(id));
    },
  };
}

const questionFor = (ids: string[]) => ({
  entity: "Invoice",
  columns: "Id",
  where: `Id IN (${ids.map(quoted).join(", ")})`,
  limit: IDS_A_QUESTION,
  beyond: "cut" as const,
});

const partsOf = (ids: string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / IDS_A_QUESTION) }, (_, part) => ids.slice(part * IDS_A_QUESTION, (part + 1) * IDS_A_QUESTION));
