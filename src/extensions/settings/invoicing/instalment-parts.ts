import type { Settings } from "../../parts/use-settings.ts";

type Parts = Extract<Settings["instalments"], { kind: "percent" }>["parts"];

const PART = /^\s*(\d{1,3}(?:[.,]\d{1,4})?)\s*%?(?:\s*(?:@|:|\+)\s*(\d{1,4}))?\s*$/;

/** "30 @ 0, 70 @ 30": so many percent, so many days after the first invoice's date. null where it cannot be read so. */
export function partsOf(text: string): Parts | null {
  const parts = text.split(/;|,(?=\s)|\//).map((one) => PART.exec(one));
  if (parts.some((one) => one === null)) return null;
  return parts.map((one) => ({ percent: (one?.[1] ?? "").replace(",", "."), afterDays: Number(one?.[2] ?? "0") }));
}

export const textOf = (parts: Parts): string => parts.map(({ percent, afterDays }) => `${percent} @ ${afterDays}`).join("; ");
