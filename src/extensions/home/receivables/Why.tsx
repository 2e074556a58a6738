import { Button, Flex, Modal, ModalBody, Text } from "@hubspot/ui-extensions";
import type { ReactNode } from "react";
import { useTexts } from "../../api/surface.tsx";
import { receivableTexts } from "../../texts/home/receivables/index.ts";

interface WhyProps {
  id: string;
  /** The name of the number. */
  about: string;
  /** How it is worked out. */
  rule: string;
  /** What it was worked out from. */
  children?: ReactNode;
}

/** How a number is worked out, and from what. */
export function Why({ id, about, rule, children }: WhyProps) {
  const texts = useTexts(receivableTexts);
  return (
    <Button
      size="xs"
      variant="transparent"
      overlay={
        <Modal id={`why-${id}`} title={texts.whyOf(about)} width="lg">
          <ModalBody>
            <Flex direction="column" gap="sm">
              <Text>{rule}</Text>
              {children}
            </Flex>
          </ModalBody>
        </Modal>
      }
    >
      {texts.whyOf(about)}
    </Button>
  );
}
