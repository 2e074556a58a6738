import type { Erp } from "../erp.ts";
import type { Context } from "./context.ts";
import { refuse } from "./errors.ts";
import { isListed, LIST_ORDER, LISTS, type Listed } from "./lists.ts";
import { quoted } from "./query.ts";
import { instantFrom } from "./times.ts";
import { tellerOf } from "./told.ts";
import { entity } from "./wire.ts";

const PAGE = 1000;

interface Place {
  kind: Listed;
  from: string;
  skip: number;
}

/**
 * List by list, and page by page in the order in which records were made: what is deleted meanwhile would pull others onto a
 * page already read, so each page begins anew with the last moment seen. Only where a whole page was made in one second is it
 * turned.
 */
export function createDocuments(context: Context): Pick<Erp, "documentsDated"> {
  return {
    async documentsDated(since, cursor) {
      const place = cursor === null ? startOf("invoice") : placeOf(cursor);
      const { kind, from, skip } = place;
      const where = `TxnDate >= ${quoted(since)} AND MetaData.CreateTime >= ${quoted(from)}`;
      const rows = await context.queries.one({ entity: LISTS[kind], where, orderBy: "MetaData.CreateTime", skip, limit: PAGE, beyond: "cut" });
      const listed = rows.map((row) => ({ kind, row }));
      const told = listed.map(await tellerOf(context, listed));
      const next = placeAfter(place, rows);
      return {
        documents: told.flatMap(({ document }) => document ?? []),
        payments: told.flatMap(({ payment }) => payment ?? []),
        cursor: next && `${next.kind}|${next.from}|${next.skip}`,
      };
    },
  };
}

const startOf = (kind: Listed): Place => ({ kind, from: "1970-01-01T00:00:00Z", skip: 0 });

function placeAfter({ kind, from, skip }: Place, rows: readonly unknown[]): Place | null {
  if (rows.length < PAGE) {
    const next = LIST_ORDER[LIST_ORDER.indexOf(kind) + 1];
    return next ? startOf(next) : null;
  }
  const last = entity.safeParse(rows.at(-1)).data?.MetaData?.CreateTime;
  const made = instantFrom(last ?? "") ?? from;
  return made > from ? { kind, from: made, skip: 0 } : { kind, from, skip: skip + PAGE };
}

function placeOf(cursor: string): Place {
  const [kind = "", from = "", skip = ""] = cursor.split("|");
  if (!isListed(kind) || instantFrom(from) === undefined || !/^\d+$/.test(skip)) {
    throw refuse("bug", "validation", "This is no place in the list of QuickBooks' documents.");
  }
  return { kind, from, skip: Number(skip) };
}
