import { call, type Tenant } from "./api.ts";
import { el, show } from "./dom.ts";
import { timeText } from "./format.ts";

export interface LogEntry {
  seq: number;
  at: string;
  kind: string;
  dealId: string | null;
  sentence: string;
}

interface Answer {
  entries: LogEntry[];
}

/** What Onebook saw, decided and did: of one deal, or of all. */
export const readLog = async (tenant: Tenant, dealId: string | null): Promise<LogEntry[]> =>
  (await call<Answer>(tenant, "app", "GET", `log?limit=40${dealId ? `&dealId=${dealId}` : ""}`)).entries;

const WORDS: Record<string, string> = { seen: "saw", decided: "decided", did: "did", asked: "was asked", changed: "changed" };

export function showLog(place: Element, entries: LogEntry[] | null, ofDeal: boolean): void {
  show(place, [entries, ofDeal], () => [
    el("h3", {}, ofDeal ? "What Onebook saw, decided and did for this deal" : "What Onebook saw, decided and did"),
    entries === null || entries.length === 0
      ? el("p", { class: "quiet" }, entries === null ? "Loading the log…" : "Nothing yet.")
      : el("ol", { class: "log" }, ...entries.map(({ at, kind, sentence }) => el("li", {}, el("time", {}, timeText(at)), el("span", { class: `kind ${kind}` }, WORDS[kind] ?? kind), el("span", {}, sentence)))),
  ]);
}
