import { ProgressBar } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";
import { useTexts } from "../api/surface.tsx";
import { createTexts } from "../texts/deal/create/index.ts";

/** How far an invoice that was asked for has come; nothing where none is being made. */
export function Steps({ progress }: { progress: Shape<"Card">["progress"] }) {
  const texts = useTexts(createTexts);
  const current = progress.find(({ done }) => !done);
  if (current === undefined) return null;
  return (
    <ProgressBar
      aria-label={texts.progress}
      value={progress.filter(({ done }) => done).length}
      maxValue={progress.length}
      valueDescription={texts.steps[current.step]}
    />
  );
}
