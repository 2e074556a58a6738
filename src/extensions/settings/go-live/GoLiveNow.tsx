import { Button, Flex, Modal, ModalBody, ModalFooter, Text, ToggleGroup, useExtensionActions } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { Failure } from "../../parts/Failure.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";

const MODAL = "go-live";
type Choice = "leave" | "invoice";

/** Going live says first what will happen, and asks about the deals that have piled up. */
export function GoLiveNow({ deals, onLive }: { deals: number; onLive: () => void }) {
  const texts = useTexts(settingsTexts).goLive;
  const formats = useFormats();
  const actions = useExtensionActions<"settings">();
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [rehearsed, setRehearsed] = useState<Choice>("leave");
  return (
    <Button
      variant="primary"
      overlay={
        <Modal id={MODAL} title={texts.title} width="md">
          <ModalBody>
            <Flex direction="column" gap="md">
              <Text>{texts.stops}</Text>
              {deals > 0 && (
                <ToggleGroup
                  toggleType="radioButtonList"
                  name="rehearsed"
                  label={`${texts.pick} (${texts.deals(formats.count(deals))})`}
                  value={rehearsed}
                  options={[
                    { value: "leave", label: texts.leave },
                    { value: "invoice", label: texts.invoice },
                  ]}
                  onChange={(choice) => setRehearsed(choice as Choice)}
                />
              )}
              {problem && <Failure problem={problem} />}
            </Flex>
          </ModalBody>
          <ModalFooter>
            <Button
              variant="primary"
              disabled={busy}
              onClick={() =>
                act(() => api.post("/api/v1/go-live", { body: { rehearsed } }), () => {
                  actions.closeOverlay(MODAL);
                  onLive();
                })
              }
            >
              {texts.confirm}
            </Button>
          </ModalFooter>
        </Modal>
      }
    >
      {texts.go}
    </Button>
  );
}
