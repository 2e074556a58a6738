import { useState } from "react";

export interface Paging<Cursor> {
  /** Where the page that is shown begins; undefined for the first one. */
  cursor: Cursor | undefined;
  /** How many pages lie before it. */
  pagesBefore: number;
  next: (cursor: Cursor) => void;
  previous: () => void;
  /** To the first page, such as after another search. */
  reset: () => void;
}

/** The way through a list that is handed out page by page: forward by cursor, back the way one came. */
export function usePaging<Cursor>(): Paging<Cursor> {
  const [cursors, setCursors] = useState<Cursor[]>([]);
  return {
    cursor: cursors.at(-1),
    pagesBefore: cursors.length,
    next: (cursor) => setCursors((before) => [...before, cursor]),
    previous: () => setCursors((before) => before.slice(0, -1)),
    reset: () => setCursors([]),
  };
}
