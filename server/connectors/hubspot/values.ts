import type { PlainDate } from "../../domain/records.ts";
import { instantOf, parseInstant } from "../../platform/clock.ts";
import type { WireObject } from "./wire.ts";

/** An empty text and null are the same to HubSpot. */
export const text = (from: WireObject, name: string): string | null => from.properties[name]?.trim() || null;

export const pick = (from: WireObject, names: string[]): Record<string, string | null> =>
  Object.fromEntries(names.map((name) => [name, text(from, name)]));

export const origin = (from: WireObject, rawStatus: string | null) => ({
  id: from.id,
  rawStatus,
  modifiedAt: instantOf(parseInstant(from.updatedAt)),
});

/** Epoch milliseconds of "2026-11-20T00:00:00Z", or of milliseconds as text, which older accounts store. */
export function momentOf(value: string | null): number | null {
  if (value === null) return null;
  try {
    return parseInstant(instantOf(/^-?\d+$/.test(value) ? Number(value) : parseInstant(value)));
  } catch {
    return null;
  }
}

/** The day of a date property: "2026-11-20", or midnight UTC in either form of a moment. */
export function dayOf(value: string | null): PlainDate | null {
  const moment = momentOf(value);
  return moment === null ? null : instantOf(moment).slice(0, 10);
}
