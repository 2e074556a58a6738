import { Alert } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";
import { useTexts } from "../api/surface.tsx";
import { useSaid } from "../parts/said.ts";
import { moneySaidTexts } from "../texts/said/money/index.ts";

/** What does not go on by itself, in the reader's language, and what to do about it where there is something to do. */
export function TroubleAlert({ trouble }: { trouble: Shape<"Trouble"> }) {
  const { sentence, nextStep } = useSaid().reason(trouble, useTexts(moneySaidTexts));
  return (
    <Alert title={sentence} variant="warning">
      {nextStep === "" ? undefined : nextStep}
    </Alert>
  );
}
