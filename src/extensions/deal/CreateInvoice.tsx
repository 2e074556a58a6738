import { Button, Flex, Modal } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../api/client.ts";
import { useTexts } from "../api/surface.tsx";
import { createTexts } from "../texts/deal/create/index.ts";
import { CreateForm } from "../parts/invoice/CreateForm.tsx";
import { Following } from "./Following.tsx";
import { Steps } from "./Steps.tsx";

interface CreateInvoiceProps {
  card: Shape<"Card">;
  dealId: string;
  /** The invoice is on its way, or something else is. */
  working: boolean;
  onAsked: () => void;
}

/** The button, the preview behind it, and what became of it. Nothing is fetched before the button is pressed. */
export function CreateInvoice({ card, dealId, working, onAsked }: CreateInvoiceProps) {
  const texts = useTexts(createTexts);
  const [stage, setStage] = useState<"closed" | "preview" | "asked">("closed");
  const { allowed } = card.actions.create;
  if (!allowed && stage === "closed") return <Steps progress={card.progress} />;
  const asked = () => {
    setStage("asked");
    onAsked();
  };
  return (
    <Flex direction="column" gap="sm" align="start">
      <Steps progress={card.progress} />
      <Button
        variant="primary"
        disabled={!allowed}
        onClick={() => setStage("preview")}
        overlay={
          <Modal id={`create-invoice-${dealId}`} title={texts.title} width="lg" onClose={() => setStage("closed")}>
            {stage === "preview" && <CreateForm dealId={dealId} rights={card.rights} onAsked={asked} />}
            {stage === "asked" && <Following card={card} working={working} modalId={`create-invoice-${dealId}`} />}
          </Modal>
        }
      >
        {texts.button}
      </Button>
    </Flex>
  );
}
