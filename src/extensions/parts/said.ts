import type { Problem, Shape } from "../api/client.ts";
import { useFormats, useTexts } from "../api/surface.tsx";
import { saidTexts } from "../texts/said/index.ts";
import type { Saying, Sayings } from "../texts/said/sayings.ts";

type Formats = Pick<ReturnType<typeof useFormats>, "money" | "date">;
type Values = Record<string, string>;

const SYSTEMS: Record<string, string> = { hubspot: "HubSpot", quickbooks: "QuickBooks", xero: "Xero" };
const GAP = /\{(\w+)(?::(\w+))?\}/g;

/** What the server says, in the user's language and with the user's amounts and dates. */
export function useSaid() {
  const sayings = useTexts(saidTexts);
  const formats = useFormats();
  return {
    /** Why something waits. Rows of before sentences were kept as data stay in English. */
    reason: ({ sentence, nextStep, said }: ReasonSaid): Saying => {
      if (said === null) return { sentence: sentence ?? "", nextStep: nextStep ?? "" };
      return filled(sayings?.parked[said.key] ?? said, said.values, sayings, formats);
    },
    /** One line of the log. */
    line: ({ sentence, line: { key, values, reasons } }: Pick<Shape<"LogEntry">, "sentence" | "line">): string => {
      if (sayings === null) return sentence;
      const told = reasons.map((said) => filled(sayings.parked[said.key], said.values, sayings, formats).sentence).join(" ");
      return fill(sayings.log[key], told === "" ? values : { ...values, reasons: told }, sayings, formats);
    },
    /** Why a request was refused; null where no words came with it. */
    problem: (problem: Pick<Problem, "code" | "detail" | "nextStep" | "vendor" | "values">): Saying | null => {
      if (problem.detail === "") return null;
      return sayings === null ? { sentence: problem.detail, nextStep: problem.nextStep } : translated(problem, sayings, formats);
    },
  };
}

interface ReasonSaid {
  sentence: string | null;
  nextStep: string | null;
  said: Shape<"Said"> | null;
}

function translated({ code, detail, nextStep, vendor, values = {} }: Pick<Problem, "code" | "detail" | "nextStep" | "vendor" | "values">, sayings: Sayings, formats: Formats): Saying {
  if (vendor) return filled(sayings.refused, { system: SYSTEMS[vendor.system] ?? vendor.system, said: vendor.said, why: code }, sayings, formats);
  const saying = code === "invalid-request" ? undefined : (sayings.problems as Partial<Record<string, Saying>>)[code];
  return saying ? filled(saying, { ...values, detail }, sayings, formats) : { sentence: detail, nextStep };
}

function filled({ sentence, nextStep }: Saying, values: Values, sayings: Sayings | null, formats: Formats): Saying {
  return { sentence: fill(sentence, values, sayings, formats), nextStep: fill(nextStep, values, sayings, formats) };
}

function fill(text: string, values: Values, sayings: Sayings | null, formats: Formats): string {
  const whole = text.replaceAll(/\[([^\]]*)\]/g, (_all, part: string) => ([...part.matchAll(GAP)].every(([, name = ""]) => values[name]) ? part : ""));
  return whole.replaceAll(GAP, (_gap, name: string, kind?: string) => shown(values[name] ?? "", kind, sayings, formats));
}

function shown(value: string, kind: string | undefined, sayings: Sayings | null, formats: Formats): string {
  switch (kind) {
    case "money": {
      const [amount = "", currency = ""] = value.split(" ");
      return formats.money({ amount, currency });
    }
    case "date":
      return formats.date(value);
    case "word":
      return (sayings?.problems as Partial<Record<string, Saying>> | undefined)?.[value]?.sentence ?? value;
    case undefined:
      return value;
    default:
      return value.split(",").map((one) => sayings?.words[`${kind}.${one}`] ?? one).join(", ");
  }
}
