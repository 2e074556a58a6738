import type { useFormats } from "../api/surface.tsx";

/** What fills a gap with a kind: amounts, dates, and words by their key. Undefined: it stands for itself. */
export interface Filling {
  formats: Pick<ReturnType<typeof useFormats>, "money" | "date">;
  wordFor: (kind: string, value: string) => string | undefined;
}

type Values = Readonly<Record<string, string>>;

const GAP = /\{(\w+)(?::(\w+))?\}/g;

/** A template with its gaps filled; what stands in square brackets is left out where a gap in it is empty. */
export function fill(template: string, values: Values, filling: Filling): string {
  const whole = template.replaceAll(/\[([^\]]*)\]/g, (_all, part: string) => ([...part.matchAll(GAP)].every(([, name = ""]) => values[name]) ? part : ""));
  return whole.replaceAll(GAP, (_gap, name: string, kind?: string) => shown(values[name] ?? "", kind, filling));
}

function shown(value: string, kind: string | undefined, { formats, wordFor }: Filling): string {
  switch (kind) {
    case undefined:
      return value;
    case "money": {
      const [amount = "", currency = ""] = value.split(" ");
      return formats.money({ amount, currency });
    }
    case "date":
      return formats.date(value);
    default:
      return value.split(",").map((one) => wordFor(kind, one) ?? one).join(", ");
  }
}
