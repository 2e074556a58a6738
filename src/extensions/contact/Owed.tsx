import { DescriptionList, DescriptionListItem, Flex, StatusTag, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";
import { useFormats, useTexts } from "../api/surface.tsx";
import { contactTexts } from "../texts/contact/index.ts";

/** What is open and what of it is late, each currency by itself: there is no sum over several. */
export function Owed({ owed }: { owed: readonly Shape<"Owed">[] }) {
  const texts = useTexts(contactTexts);
  const formats = useFormats();
  return (
    <Flex direction="column" gap="sm">
      {owed.map(({ open, overdue, invoices, late }) => (
        <DescriptionList key={open.currency} direction="column">
          <DescriptionListItem label={`${texts.open} (${texts.invoices(invoices)})`}>
            <Text format={{ fontWeight: "demibold" }}>{formats.money(open)}</Text>
          </DescriptionListItem>
          {late > 0 && (
            <DescriptionListItem label={`${texts.overdue} (${texts.invoices(late)})`}>
              <StatusTag variant="danger">{formats.money(overdue)}</StatusTag>
            </DescriptionListItem>
          )}
        </DescriptionList>
      ))}
    </Flex>
  );
}
