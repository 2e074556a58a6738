import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { fill } from "../../parts/fill.ts";
import { useSaid } from "../../parts/said.ts";
import { logSaidTexts } from "../../texts/said/log/index.ts";

/** What a line of the log says, in the user's language. */
export function useLine(): (entry: Pick<Shape<"LogEntry">, "sentence" | "line">) => string {
  const sayings = useTexts(logSaidTexts);
  const formats = useFormats();
  const { reason } = useSaid();
  return ({ sentence, line: { key, values, reasons } }) => {
    if (sayings === null) return sentence;
    const told = reasons.map((said) => reason({ ...said, said }).sentence).join(" ");
    const filling = { formats, wordFor: (kind: string, word: string) => sayings.words[`${kind}.${word}`] };
    return fill(sayings.lines[key], told === "" ? values : { ...values, reasons: told }, filling);
  };
}
