import { Button, Flex, Form, Heading, Input, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useTexts } from "../../api/surface.tsx";
import { dealIdIn } from "../../parts/deal-id-in.ts";
import { byHandTexts } from "../../texts/home/by-hand/index.ts";
import { OfDeal } from "./OfDeal.tsx";

/** Which deal; then what was entered for it, and a form for more. */
export function ByHand() {
  const texts = useTexts(byHandTexts);
  const [typed, setTyped] = useState("");
  const [shown, setShown] = useState<string | null>(null);
  const dealId = dealIdIn(typed);
  const wrong = typed.trim() !== "" && dealId === null;
  const show = () => {
    if (dealId !== null) setShown(dealId);
  };
  return (
    <Flex direction="column" gap="sm">
      <Heading>{texts.title}</Heading>
      <Text>{texts.intro}</Text>
      <Form onSubmit={show}>
        <Flex direction="row" gap="sm" align="end" wrap>
          <Input name="deal" label={texts.deal} description={texts.dealHelp} value={typed} error={wrong} validationMessage={wrong ? texts.noDeal : ""} onInput={setTyped} onChange={setTyped} />
          <Button type="submit" variant="secondary" size="sm" disabled={dealId === null}>
            {texts.show}
          </Button>
        </Flex>
      </Form>
      {shown !== null && <OfDeal key={shown} dealId={shown} />}
    </Flex>
  );
}
