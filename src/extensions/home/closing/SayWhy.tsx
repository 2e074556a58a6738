import { Button, Flex, Form, Modal, ModalBody, Text, TextArea } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Answer } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { Failure } from "../../parts/Failure.tsx";

interface SayWhyProps {
  id: string;
  button: string;
  title: string;
  text: string;
  label: string;
  help: string;
  /** Nothing is sent without words. */
  needed: boolean;
  confirm: string;
  primary?: boolean;
  send: (words: string) => Promise<Answer<unknown>>;
  onDone: () => void;
}

const MOST_LETTERS = 1000;

/** A deed that is confirmed in words, for whoever asks later. */
export function SayWhy({ id, button, title, text, label, help, needed, confirm, primary, send, onDone }: SayWhyProps) {
  const { busy, problem, act } = useAct();
  const [words, setWords] = useState("");
  const type = (typed: string) => setWords(typed.slice(0, MOST_LETTERS));
  return (
    <Button
      variant={primary ? "primary" : "secondary"}
      overlay={
        <Modal id={`month-${id}`} title={title} width="md">
          <ModalBody>
            <Form onSubmit={() => act(() => send(words.trim()), onDone)}>
              <Flex direction="column" gap="sm" align="start">
                <Text>{text}</Text>
                <TextArea name="words" label={label} description={help} required={needed} maxLength={MOST_LETTERS} value={words} onChange={type} onInput={type} />
                {problem && <Failure problem={problem} />}
                <Button type="submit" variant="primary" disabled={busy || (needed && words.trim() === "")}>
                  {confirm}
                </Button>
              </Flex>
            </Form>
          </ModalBody>
        </Modal>
      }
    >
      {button}
    </Button>
  );
}
