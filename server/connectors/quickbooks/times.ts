import { Temporal } from "temporal-polyfill";
import type { Instant } from "../../domain/records.ts";

/** A vendor's timestamp with any offset and up to nanoseconds, as UTC milliseconds; undefined where it is none. */
export function instantFrom(text: string): Instant | undefined {
  try {
    return Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 });
  } catch {
    return undefined;
  }
}

/** Throws a RangeError for what is no instant. */
export function epochOf(instant: Instant): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}
