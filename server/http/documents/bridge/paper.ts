import type { Period } from "../../../domain/bridge/book.ts";
import type { Bridge, Evidence } from "../../../domain/bridge/steps.ts";
import type { Instant } from "../../../domain/records.ts";
import type { AnyStep, BridgeKind } from "../../../domain/reporting/bridges.ts";
import type { Formats } from "../../../domain/reporting/format.ts";
import type { Behind } from "../../../domain/reporting/records-behind.ts";
import type { Words } from "../../../domain/reporting/words/index.ts";

/** All that is printed on it. */
export interface BridgePaper {
  /** Whose books these are. */
  account: string;
  kind: BridgeKind;
  bridge: Bridge<AnyStep>;
  period: Period;
  asOf: Instant;
  /** What the figures are limited to, in words; empty: everything. */
  scope: string[];
  /** What a reader must know of the figures besides. */
  note: string | null;
  behind: (row: Evidence) => Behind;
  words: Words;
  formats: Formats;
}
