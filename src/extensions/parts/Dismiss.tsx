import { Button, Flex, Form, Modal, ModalBody, Text, TextArea } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../api/client.ts";
import { useApi, useTexts } from "../api/surface.tsx";
import { Failure } from "./Failure.tsx";
import { commonTexts } from "../texts/common/index.ts";
import { useAct } from "../api/use-act.ts";
import { useSaid } from "./said.ts";

/** Takes a question off the list, with a comment for whoever asks later. */
export function Dismiss({ parked, onDismissed }: { parked: Pick<Shape<"Parked">, "id" | "sentence" | "nextStep" | "said">; onDismissed: () => void }) {
  const { dismiss: texts } = useTexts(commonTexts);
  const api = useApi();
  const { busy, problem, act } = useAct();
  const { reason } = useSaid();
  const [comment, setComment] = useState("");
  const dismiss = () => act(() => api.post("/api/v1/parked/{parkedId}/dismiss", { path: { parkedId: parked.id }, body: { comment: comment.trim() } }), onDismissed);
  return (
    <Button
      size="xs"
      variant="transparent"
      overlay={
        <Modal id={`dismiss-${parked.id}`} title={texts.title} width="md">
          <ModalBody>
            <Form onSubmit={dismiss}>
              <Flex direction="column" gap="sm" align="start">
                <Text>{reason(parked).sentence}</Text>
                <TextArea name="comment" label={texts.comment} description={texts.commentHelp} required maxLength={1000} value={comment} onChange={setComment} onInput={setComment} />
                {problem && <Failure problem={problem} />}
                <Button type="submit" variant="primary" disabled={busy || comment.trim() === ""}>
                  {texts.button}
                </Button>
              </Flex>
            </Form>
          </ModalBody>
        </Modal>
      }
    >
      {texts.button}
    </Button>
  );
}
