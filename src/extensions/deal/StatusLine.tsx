import { Alert, Flex, StatusTag, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";
import { useFormats, useTexts } from "../api/surface.tsx";
import { dealTexts } from "../texts/deal/index.ts";
import { statusSentence } from "./status-sentence.ts";
import { Why } from "./Why.tsx";

/** Whether the customer has paid, at a glance: one tag, one line, and what is wrong with the money if anything is. */
export function StatusLine({ card, dealId }: { card: Shape<"Card">; dealId: string }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const { status, trouble } = card;
  const whose = [card.deal.customerName, card.deal.organisation].filter((name) => name !== null).join(" · ");
  const saysMore = trouble !== null && status.state !== "overdue" && status.state !== "voided" && status.state !== "deleted";
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" gap="sm" align="center" wrap>
        <StatusTag variant={status.tone}>{texts.states[status.state]}</StatusTag>
        <Text format={{ fontWeight: "bold" }}>{statusSentence(card, { texts, formats })}</Text>
        {card.invoices.length > 0 && <Why dealId={dealId} number="status" about={texts.status} />}
      </Flex>
      {whose !== "" && (
        <Text variant="microcopy" truncate={{ tooltipText: whose }}>
          {whose}
        </Text>
      )}
      {saysMore && <Alert title={trouble} variant="warning" />}
    </Flex>
  );
}
