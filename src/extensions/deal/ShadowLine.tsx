import { Alert } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";
import { useFormats, useTexts } from "../api/surface.tsx";
import { dealTexts } from "../texts/deal/index.ts";

/** Nothing once live; in shadow, what Onebook would have made by now. */
export function ShadowLine({ card: { mode, rehearsal } }: { card: Shape<"Card"> }) {
  const texts = useTexts(dealTexts).shadow;
  const formats = useFormats();
  if (mode === "live") return null;
  return (
    <Alert title={texts.title} variant="info">
      {rehearsal === null ? texts.nothing : texts.would(formats.money(rehearsal.total), rehearsal.customer, formats.date(rehearsal.date))}
    </Alert>
  );
}
