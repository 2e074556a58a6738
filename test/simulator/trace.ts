import { createHash } from "node:crypto";
import { instantOf } from "../../server/platform/clock.ts";
import type { Timeline } from "./timeline.ts";

/** Everything that happened, in order; two runs of one seed have the same one, to the letter. */
export interface Trace {
  note(kind: string, text: string): void;
  lines(): readonly string[];
  sha256(): string;
}

/** More than any story has; a run that goes on beyond is one that does not come to rest. */
const MOST_LINES = 100_000;

export function createTrace(timeline: Timeline): Trace {
  const lines: string[] = [];
  return {
    note(kind, text) {
      timeline.noteActivity();
      if (lines.length >= MOST_LINES) throw new Error("The run has no end: the trace is full");
      lines.push(`${instantOf(timeline.now())} ${kind.padEnd(7)} ${text}`);
    },
    lines: () => lines,
    sha256: () => createHash("sha256").update(lines.join("\n")).digest("hex"),
  };
}
