/** As many as are taken in at a glance; the rest is a page away. */
const ROWS = 10;

/** The rows of one page, from 1, and how many pages there are. A page beyond the last is the last. */
export function pageOf<T>(all: readonly T[], page: number): { rows: readonly T[]; pageCount: number } {
  const pageCount = Math.max(1, Math.ceil(all.length / ROWS));
  const shown = Math.min(Math.max(1, page), pageCount);
  return { rows: all.slice((shown - 1) * ROWS, shown * ROWS), pageCount };
}
