import { Button, Modal, useExtensionActions } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useTexts } from "../../api/surface.tsx";
import { createTexts } from "../../texts/deal/create/index.ts";
import { CreateForm } from "./CreateForm.tsx";

interface EditAndSendProps {
  parked: Pick<Shape<"Parked">, "id" | "dealId">;
  rights: Shape<"Card">["rights"];
  disabled: boolean;
  onAsked: () => void;
}

/** From what waits straight to its invoice: what may be changed about it is open, and the button below sends it. */
export function EditAndSend({ parked, rights, disabled, onAsked }: EditAndSendProps) {
  const texts = useTexts(createTexts);
  const actions = useExtensionActions<"crm.record.tab" | "pages">();
  const [open, setOpen] = useState(false);
  const modalId = `edit-${parked.id}`;
  const asked = () => {
    actions.closeOverlay(modalId);
    setOpen(false);
    onAsked();
  };
  return (
    <Button
      size="xs"
      variant="secondary"
      disabled={disabled}
      onClick={() => setOpen(true)}
      overlay={
        <Modal id={modalId} title={texts.editTitle} width="lg" onClose={() => setOpen(false)}>
          {open && <CreateForm dealId={parked.dealId} rights={rights} editing onAsked={asked} />}
        </Modal>
      }
    >
      {texts.edit}
    </Button>
  );
}
