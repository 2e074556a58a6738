import { Alert, DescriptionList, DescriptionListItem, Flex, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { PreviewLines } from "../../parts/PreviewLines.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { useSaid } from "../../parts/said.ts";

type Preview = Shape<"Preview">;

/** What stands in the deal's way, and the invoice as it would be made. */
export function TestResult({ preview }: { preview: Preview }) {
  const texts = useTexts(settingsTexts).mapping.test;
  const formats = useFormats();
  const { customer, invoice, organisation } = preview;
  const first = invoice?.parts[0];
  const facts = [
    { label: texts.customer, text: customer.erpName ?? customer.name },
    { label: texts.company, text: organisation },
    { label: texts.total, text: invoice && formats.money(invoice.total) },
    { label: texts.date, text: first && formats.date(first.date) },
    { label: texts.due, text: first && (first.dueDate === null ? texts.byErp : formats.date(first.dueDate)) },
  ];
  return (
    <Flex direction="column" gap="sm">
      <Verdict preview={preview} />
      <DescriptionList direction="row">
        {facts.map(({ label, text }) => (
          <DescriptionListItem key={label} label={label}>
            <Text>{text || texts.unknown}</Text>
          </DescriptionListItem>
        ))}
      </DescriptionList>
      {first && <PreviewLines lines={first.lines} lineCount={invoice?.lineCount ?? 0} />}
    </Flex>
  );
}

function Verdict({ preview: { problems, invoiced, ready } }: { preview: Preview }) {
  const texts = useTexts(settingsTexts).mapping.test;
  const { reason } = useSaid();
  return (
    <>
      {invoiced && (
        <Alert title={texts.invoiced} variant="info">
          {texts.nothingCreated}
        </Alert>
      )}
      {ready && (
        <Alert title={texts.fine} variant="success">
          {texts.nothingCreated}
        </Alert>
      )}
      {problems.map((one) => reason(one)).map(({ sentence, nextStep }) => (
        <Alert key={sentence} title={sentence} variant="warning">
          {nextStep}
        </Alert>
      ))}
    </>
  );
}
