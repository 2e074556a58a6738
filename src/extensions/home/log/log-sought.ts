import type { Shape } from "../../api/client.ts";

type Kind = Shape<"LogEntry">["kind"];

/** What is looked for; empty: anything. */
export interface LogSought {
  q: string;
  kind: Kind | "";
  person: string;
  dealId: string;
  /** "2026-11-23", included */
  from: string;
  to: string;
}

export const UNFILTERED: LogSought = { q: "", kind: "", person: "", dealId: "", from: "", to: "" };

export const KINDS = ["asked", "did", "decided", "seen", "changed"] as const satisfies Kind[];

/** As many as are read in one go. */
const ROWS = 25;

export function queryOf({ q, kind, person, dealId, from, to }: LogSought, before: number | undefined) {
  return {
    q: q || undefined,
    kind: kind || undefined,
    person: person || undefined,
    dealId: dealId || undefined,
    from: from || undefined,
    to: to || undefined,
    before,
    limit: ROWS,
  };
}
