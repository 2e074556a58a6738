import { Button, Link, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";
import { useApi, useTexts } from "../api/surface.tsx";
import { commonTexts } from "../texts/common/index.ts";
import { dealTexts } from "../texts/deal/index.ts";
import { useAct } from "../api/use-act.ts";
import { useShortLived } from "../api/use-short-lived.ts";
import { useSaid } from "../parts/said.ts";

/** A card cannot download: it asks for a link, shows it while it is good, and offers to ask again afterwards. */
export function PdfLink({ invoice, name }: { invoice: Pick<Shape<"CardInvoice">, "id" | "connectionId">; name: string }) {
  const [common, texts] = [useTexts(commonTexts), useTexts(dealTexts)];
  const api = useApi();
  const { busy, problem, act } = useAct();
  const saying = useSaid();
  const [link, setLink] = useShortLived<Shape<"PdfLink">>();

  if (link) return <Link href={{ url: link.url, external: true }}>{texts.openPdf}</Link>;
  const path = { connectionId: invoice.connectionId, invoiceId: invoice.id };
  return (
    <>
      <Button size="xs" variant="transparent" disabled={busy} onClick={() => act(() => api.post("/api/v1/invoices/{connectionId}/{invoiceId}/pdf-link", { path }), setLink)}>
        {texts.pdfOf(name)}
      </Button>
      {problem && <Text variant="microcopy">{saying.problem(problem)?.sentence ?? common.unreachable}</Text>}
    </>
  );
}
