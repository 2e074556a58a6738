import { Flex, Link, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";
import { useTexts } from "../api/surface.tsx";
import { dealTexts, type DealTexts } from "../texts/deal/index.ts";

type Behind = Shape<"RecordBehind">;

/** What a record behind a number is called, with a link to where it is kept. */
export function RecordName({ record }: { record: Behind }) {
  const texts = useTexts(dealTexts);
  const name = nameOf(record, texts);
  const state = record.state && texts.invoiceStates[record.state];
  return (
    <Flex direction="column" gap="flush">
      {record.url === null ? <Text truncate={{ tooltipText: name }}>{name}</Text> : <Link href={{ url: record.url, external: true }}>{name}</Link>}
      {(state ?? record.invoiceNumber) && <Text variant="microcopy">{state ?? texts.invoice(record.invoiceNumber ?? "")}</Text>}
    </Flex>
  );
}

function nameOf({ kind, label }: Behind, texts: DealTexts): string {
  if (kind === "others") return texts.why.others(label ?? "");
  if (kind === "line") return label ?? texts.why.kinds.line;
  if (kind === "invoice") return label === null ? texts.invoiceUnnumbered : texts.invoice(label);
  return label === null ? texts.why.kinds[kind] : `${texts.why.kinds[kind]} ${label}`;
}
