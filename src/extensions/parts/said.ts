import type { Problem, Shape } from "../api/client.ts";
import { useFormats, useTexts } from "../api/surface.tsx";
import { saidTexts } from "../texts/said/index.ts";
import type { Saying, Sayings } from "../texts/said/sayings.ts";
import { fill, type Filling } from "./fill.ts";

type Refusal = Pick<Problem, "code" | "detail" | "nextStep" | "vendor" | "values">;

interface Reason {
  sentence: string | null;
  nextStep: string | null;
  said: Shape<"Said"> | null;
}

type Known = Partial<Record<string, Saying>>;

const SYSTEMS: Record<string, string> = { hubspot: "HubSpot", quickbooks: "QuickBooks", xero: "Xero" };

/** What the server says, in the user's language and with the user's amounts and dates. */
export function useSaid() {
  const sayings = useTexts(saidTexts);
  const formats = useFormats();
  const filling: Filling = { formats, wordFor: (_kind, code) => (sayings === null ? undefined : ofCode(code, sayings)?.sentence) };
  return {
    /** Why something waits. Rows of before sentences were kept as data stay in English. `apart`: what one page alone says. */
    reason: ({ sentence, nextStep, said }: Reason, apart: Known | null = null): Saying => {
      if (said === null) return { sentence: sentence ?? "", nextStep: nextStep ?? "" };
      const known: Known = { ...sayings?.parked, ...apart };
      return filled(known[said.key] ?? said, said.values, filling);
    },
    /** Why a request was refused; null where no words came with it. */
    problem: (problem: Refusal): Saying | null => {
      if (problem.detail === "") return null;
      return sayings === null ? { sentence: problem.detail, nextStep: problem.nextStep } : translated(problem, sayings, filling);
    },
  };
}

function translated({ code, detail, nextStep, vendor, values = {} }: Refusal, sayings: Sayings, filling: Filling): Saying {
  if (vendor) return filled(sayings.refused, { system: SYSTEMS[vendor.system] ?? vendor.system, said: vendor.said, why: code }, filling);
  const saying = ofCode(code, sayings);
  return saying ? filled(saying, { ...values, detail }, filling) : { sentence: detail, nextStep };
}

const ofCode = (code: string, { problems }: Sayings): Saying | undefined => (problems as Partial<Record<string, Saying>>)[code];

const filled = ({ sentence, nextStep }: Saying, values: Record<string, string>, filling: Filling): Saying => ({ sentence: fill(sentence, values, filling), nextStep: fill(nextStep, values, filling) });
