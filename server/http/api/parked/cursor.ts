import { z } from "zod";
import { instantOf } from "../../../platform/clock.ts";
import type { Position, WaitingRow } from "../../../store/waiting.ts";

/** Where a page ended: the moment in epoch milliseconds and the id of its last row. */
export const cursorSchema = z.string().regex(/^\d{1,14}\.[0-9a-f-]{36}$/, "Not a cursor of this list");

export const cursorAfter = ({ openedAt, parkedId }: Pick<WaitingRow, "openedAt" | "parkedId">): string => `${openedAt.getTime()}.${parkedId}`;

export function after(cursor: string): Position {
  const [ms = "", parkedId = ""] = cursor.split(".");
  return { openedAt: instantOf(Number(ms)), parkedId };
}
