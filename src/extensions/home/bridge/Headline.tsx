import { Flex, Heading, StatusTag, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { bridgeTexts } from "../../texts/home/bridge/index.ts";

/** "We closed … Finance shows …", and in words whether every cent between them has a cause. */
export function Headline({ bridge: { kind, crm, erp, steps, explained } }: { bridge: Shape<"Bridge"> }) {
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  const ends = texts.ends[kind];
  const unexplained = steps.find(({ step }) => step === "unexplained")?.amount;
  const zero = formats.money(unexplained ?? { amount: "0.00", currency: crm.currency });
  const isSame = crm.minor === erp.minor && steps.every(({ records }) => records === 0);
  return (
    <Flex direction="column" gap="xs">
      <Heading>{texts.closedSentence(ends.crm.name, formats.money(crm), ends.erp.name, formats.money(erp))}</Heading>
      <StatusTag variant={explained ? "success" : "danger"}>{explained ? texts.explained(zero) : texts.unexplained(zero)}</StatusTag>
      {isSame && <Text>{texts.same}</Text>}
    </Flex>
  );
}
