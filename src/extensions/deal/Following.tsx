import { Alert, Button, Flex, Link, LoadingSpinner, ModalBody, ModalFooter, StepIndicator, Text } from "@hubspot/ui-extensions";
import { useExtensionActions } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";
import { useFormats, useTexts } from "../api/surface.tsx";
import { createTexts } from "../texts/deal/create/index.ts";
import { dealTexts } from "../texts/deal/index.ts";
import { invoiceName } from "./Invoices.tsx";
import { useSaid } from "../parts/said.ts";

const ORDER = ["asked", "customer", "invoice", "deal"] as const;

/** From the press of the button to the result: the steps while they happen, then what came of them. */
export function Following({ card, working, modalId }: { card: Shape<"Card">; working: boolean; modalId: string }) {
  const texts = useTexts(createTexts);
  const actions = useExtensionActions<"crm.record.tab">();
  const current = card.progress.findIndex(({ done }) => !done);
  return (
    <>
      <ModalBody>
        {working ? (
          <Flex direction="column" gap="md">
            <StepIndicator stepNames={ORDER.map((step) => texts.steps[step])} currentStep={current < 0 ? ORDER.length - 1 : current} />
            <LoadingSpinner label={texts.following} showLabel />
          </Flex>
        ) : (
          <Result card={card} />
        )}
      </ModalBody>
      <ModalFooter>
        <Button variant="secondary" onClick={() => actions.closeOverlay(modalId)}>
          {texts.close}
        </Button>
      </ModalFooter>
    </>
  );
}

function Result({ card }: { card: Shape<"Card"> }) {
  const [texts, dealWords] = [useTexts(createTexts), useTexts(dealTexts)];
  const formats = useFormats();
  const { reason } = useSaid();
  const made = card.invoices.filter(({ superseded, state }) => !superseded && state !== "voided" && state !== "deleted");
  const [parked] = card.parked;
  if (made.length === 0) {
    return parked ? (
      <Alert title={texts.stopped} variant="warning">
        <Text>{reason(parked).sentence}</Text>
        <Text>{texts.stoppedNext}</Text>
      </Alert>
    ) : (
      <Text>{texts.slow}</Text>
    );
  }
  return (
    <Flex direction="column" gap="sm">
      {made.map((invoice) => {
        const name = invoiceName(invoice, dealWords);
        return (
          <Alert key={invoice.id} title={invoice.state === "draft" ? texts.madeDraft(name) : texts.made(name)} variant="success">
            <Text>{formats.money(invoice.total)}</Text>
            {invoice.url !== null && <Link href={{ url: invoice.url, external: true }}>{dealWords.openIn(card.erp.name)}</Link>}
          </Alert>
        );
      })}
    </Flex>
  );
}
