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
  const fill = (text: string) => text.replaceAll(GAP, (_gap, name: string, kind?: string) => shown(values[name] ?? "", kind, sayings, formats));
  return { sentence: fill(sentence), nextStep: fill(nextStep) };
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
    default:
      return value;
  }
}
