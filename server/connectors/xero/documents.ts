import { z } from "zod";
import type { Instant } from "../../domain/records.ts";
import type { Erp } from "../erp.ts";
import type { Context } from "./context.ts";
import { refuse } from "./errors.ts";
import { isListed, LISTS, type Listed } from "./lists.ts";
import { PAGE_SIZE, pageThatFits, SMALLEST_PAGE, type PageAt, type Question } from "./pages.ts";
import { sellsNothing } from "./spot-sale.ts";
import { instantFrom, secondBefore } from "./times.ts";
import { tellerOf } from "./told.ts";
import { moment } from "./wire.ts";

const ORDER = Object.keys(LISTS).filter(isListed);
const stamped = z.looseObject({ UpdatedDateUTC: moment });
type Stamped = z.output<typeof stamped>;

interface Place extends PageAt {
  kind: Listed;
  from: Instant;
}

/**
 * List by list, and page by page in the order of change: a record that changes meanwhile moves to the end and would pull
 * another one onto a page already read, so each page begins anew with the last change seen, and the page is turned only
 * where that is the change it began with.
 */
export function createDocuments(context: Context): Pick<Erp, "documentsDated"> {
  return {
    async documentsDated(since, cursor) {
      const place = cursor === null ? startOf("invoice") : placeOf(cursor);
      const { rows, last, at } = await pageThatFits(question(context, place, since), place);
      const listed = rows.map((wire) => ({ kind: place.kind, wire }));
      const told = listed.map(await tellerOf(context, listed));
      const next = last ? startAfter(place.kind) : placeAfter({ ...place, ...at }, rows);
      return {
        documents: told.flatMap(({ document }) => (document && !sellsNothing(document) ? document : [])),
        payments: told.flatMap(({ payment }) => payment ?? []),
        cursor: next && textOf(next),
      };
    },
  };
}

function question({ sdk }: Context, { kind, from }: Place, since: string): Question<Stamped> {
  const { name, ours, ask } = LISTS[kind];
  const dated = `Date>=DateTime(${since.split("-").map(Number).join(", ")})`;
  const where = ours === null ? dated : `${ours} AND ${dated}`;
  return { name, schema: stamped, ask: (page, size) => ask(sdk, { since: from, where, page, size }) };
}

const startOf = (kind: Listed): Place => ({ kind, from: "1970-01-01T00:00:00.000Z", page: 1, size: PAGE_SIZE });

function startAfter(kind: Listed): Place | null {
  const next = ORDER[ORDER.indexOf(kind) + 1];
  return next === undefined ? null : startOf(next);
}

function placeAfter({ kind, from, page, size }: Place, rows: readonly Stamped[]): Place {
  const next = secondBefore(rows.reduce((latest, { UpdatedDateUTC: at }) => (at > latest ? at : latest), from));
  return next > from ? { kind, from: next, page: 1, size } : { kind, from, page: page + 1, size };
}

/** The size is said only where it is not the usual one. */
const textOf = ({ kind, from, page, size }: Place): string => [kind, from, page, ...(size === PAGE_SIZE ? [] : [size])].join("|");

function placeOf(cursor: string): Place {
  const [kind = "", at = "", page = "", size = String(PAGE_SIZE)] = cursor.split("|");
  const from = instantFrom(at);
  if (!isListed(kind) || from === undefined || !/^\d+$/.test(page) || ![PAGE_SIZE, SMALLEST_PAGE].includes(Number(size))) {
    throw refuse("bug", "validation", "This is no place in the list of Xero's documents.");
  }
  return { kind, from, page: Number(page), size: Number(size) };
}
