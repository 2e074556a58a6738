import { Button, Flex, Modal, ModalBody, ModalFooter, Text, useExtensionActions } from "@hubspot/ui-extensions";
import { useApi, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { Failure } from "../../parts/Failure.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";

const MODAL = "back-to-shadow";

/** Back to shadow mode, with what that stops. */
export function StopWriting({ onStopped }: { onStopped: () => void }) {
  const texts = useTexts(settingsTexts).goLive;
  const actions = useExtensionActions<"settings">();
  const api = useApi();
  const { busy, problem, act } = useAct();
  return (
    <Button
      variant="secondary"
      overlay={
        <Modal id={MODAL} title={texts.backTitle} variant="danger" width="md">
          <ModalBody>
            <Flex direction="column" gap="sm">
              <Text>{texts.backHelp}</Text>
              {problem && <Failure problem={problem} />}
            </Flex>
          </ModalBody>
          <ModalFooter>
            <Button
              variant="destructive"
              disabled={busy}
              onClick={() =>
                act(() => api.post("/api/v1/back-to-shadow", {}), () => {
                  actions.closeOverlay(MODAL);
                  onStopped();
                })
              }
            >
              {texts.backConfirm}
            </Button>
          </ModalFooter>
        </Modal>
      }
    >
      {texts.back}
    </Button>
  );
}
