import type { Settings } from "../../parts/use-settings.ts";

type Milestones = Extract<Settings["recognition"]["oneOff"], { earn: "milestones" }>["milestones"];

const LINE = /^\s*([^;]{1,100}?)\s*;\s*(\d{1,3}(?:[.,]\d{1,4})?)\s*%?\s*(?:;\s*(\S{1,100})?\s*)?$/;

/** "Design; 40; design_done", one a line. null where it cannot be read so, or comes to more than everything. */
export function milestonesIn(text: string): Milestones | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const parts = lines.flatMap((line) => {
    const [, name, percent, field = null] = LINE.exec(line) ?? [];
    return name === undefined || percent === undefined ? [] : [{ name, percent: percent.replace(",", "."), field }];
  });
  // In whole hundredths of a hundredth: shares such as 33.3 do not add up in binary fractions.
  const all = parts.reduce((sum, { percent }) => sum + Math.round(Number(percent) * 10_000), 0);
  return parts.length === 0 || parts.length > 50 || parts.length < lines.length || all > 1_000_000 ? null : parts;
}

export const milestonesText = (milestones: Milestones): string => milestones.map(({ name, percent, field }) => [name, percent, ...(field === null ? [] : [field])].join("; ")).join("\n");
