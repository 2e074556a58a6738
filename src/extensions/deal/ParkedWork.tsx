import { Accordion, Flex } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";
import { useTexts } from "../api/surface.tsx";
import { dealTexts } from "../texts/deal/index.ts";
import { ParkedReason } from "./ParkedReason.tsx";

interface ParkedWorkProps {
  card: Shape<"Card">;
  dealId: string;
  onSettled: () => void;
}

/** As many as are read; the others are a click away. */
const SHOWN = 3;

/** What waits for a person, each with its sentence and its way out, right where it was noticed. */
export function ParkedWork({ card, ...way }: ParkedWorkProps) {
  const texts = useTexts(dealTexts);
  const draw = (parked: Shape<"Parked">) => <ParkedReason key={parked.id} parked={parked} card={card} {...way} />;
  const rest = card.parked.slice(SHOWN);
  return (
    <Flex direction="column" gap="sm">
      {card.parked.slice(0, SHOWN).map(draw)}
      {rest.length > 0 && (
        <Accordion title={texts.parked.more(rest.length)}>
          <Flex direction="column" gap="sm">
            {rest.map(draw)}
          </Flex>
        </Accordion>
      )}
    </Flex>
  );
}
