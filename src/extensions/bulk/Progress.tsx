import { Flex, ProgressBar, StatusTag, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";
import { useTexts } from "../api/surface.tsx";
import { bulkTexts } from "../texts/bulk/index.ts";
import { STATES, TONES } from "./states.ts";

/** How many have come to their end, well or not, and how many of each. */
export function Progress({ deals }: { deals: readonly Shape<"BulkDeal">[] }) {
  const texts = useTexts(bulkTexts);
  const count = (state: Shape<"BulkDeal">["state"]) => deals.filter((deal) => deal.state === state).length;
  const all = deals.length - count("ready");
  const ended = all - count("working");
  const title = ended < all ? texts.progress : texts.finished;
  return (
    <Flex direction="column" gap="sm">
      {all > 0 && <ProgressBar title={title} aria-label={title} value={ended} maxValue={all} valueDescription={texts.doneOf(ended, all)} />}
      <Flex direction="row" gap="sm" wrap>
        {STATES.filter((state) => count(state) > 0).map((state) => (
          <StatusTag key={state} variant={TONES[state]} hollow>
            {texts.counts[state](count(state))}
          </StatusTag>
        ))}
      </Flex>
      {ended < all && <Text variant="microcopy">{texts.mayClose}</Text>}
    </Flex>
  );
}
