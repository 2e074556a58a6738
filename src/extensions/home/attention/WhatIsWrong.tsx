import { Flex, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { commonTexts } from "../../texts/common/index.ts";
import { cut } from "../../parts/cut.ts";
import { useSaid } from "../../parts/said.ts";

/** Longer sentences are cut; the deal's card has them whole. */
const MOST = 280;

/** Why it waits and what to do about it. */
export function WhatIsWrong({ waiting }: { waiting: Shape<"Waiting"> }) {
  const common = useTexts(commonTexts);
  const formats = useFormats();
  const { sentence, nextStep } = useSaid().reason(waiting);
  const { lookedAt } = waiting;
  return (
    <Flex direction="column" gap="flush">
      <Text format={{ fontWeight: "demibold" }}>{cut(sentence, MOST)}</Text>
      <Text>{cut(nextStep, MOST)}</Text>
      {lookedAt !== null && <Text variant="microcopy">{common.lastChecked(formats.moment(lookedAt))}</Text>}
    </Flex>
  );
}
