import { Button, Flex, Form, ToggleGroup } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useTexts } from "../../api/surface.tsx";
import { dealTexts } from "../../texts/deal/index.ts";

interface ChooseProps {
  name: string;
  label: string;
  choices: readonly { id: string; label: string }[];
  busy: boolean;
  onChoose: (id: string) => void;
}

/** One of a few, chosen first and confirmed then: a slip of the hand must not bill the wrong customer. */
export function Choose({ name, label, choices, busy, onChoose }: ChooseProps) {
  const texts = useTexts(dealTexts);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Form
      onSubmit={() => {
        if (chosen !== null) onChoose(chosen);
      }}
    >
      <Flex direction="column" gap="xs" align="start">
        <ToggleGroup
          toggleType="radioButtonList"
          name={name}
          label={label}
          value={chosen ?? ""}
          options={choices.map(({ id, label: text }) => ({ value: id, label: text }))}
          onChange={setChosen}
        />
        <Button type="submit" size="xs" variant="secondary" disabled={busy || chosen === null}>
          {texts.parked.take}
        </Button>
      </Flex>
    </Form>
  );
}
