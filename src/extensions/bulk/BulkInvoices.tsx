import { Alert, EmptyState, Text } from "@hubspot/ui-extensions";
import { useFormats, useTexts } from "../api/surface.tsx";
import { bulkTexts } from "../texts/bulk/index.ts";
import { SelectedDeals } from "./SelectedDeals.tsx";

/** As many as the server takes at once. */
const MOST = 100;

/** Creating the invoices of the deals selected in a list. */
export function BulkInvoices({ dealIds }: { dealIds: readonly string[] }) {
  const texts = useTexts(bulkTexts);
  const formats = useFormats();
  const selected = [...new Set(dealIds)];
  if (selected.length === 0) {
    return (
      <EmptyState title={texts.none} imageName="deals">
        <Text>{texts.noneNext}</Text>
      </EmptyState>
    );
  }
  if (selected.length > MOST) {
    return (
      <Alert title={texts.tooMany(formats.count(selected.length))} variant="warning">
        <Text>{texts.tooManyNext(MOST)}</Text>
      </Alert>
    );
  }
  return <SelectedDeals dealIds={selected} />;
}
