import { Flex, ProgressBar, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { homeTexts } from "../../texts/home/index.ts";
import { useReason } from "../use-reason.ts";

/** How far trying everything of one reason again has come; whoever leaves finds it here again. */
export function RetryProgress({ retrying: { code, done, total } }: { retrying: Shape<"Retrying"> }) {
  const { attention } = useTexts(homeTexts);
  const formats = useFormats();
  const title = attention.batch(useReason()(code));
  return (
    <Flex direction="column" gap="xs">
      <ProgressBar title={title} aria-label={title} value={done} maxValue={total} valueDescription={attention.batchDone(formats.count(done), formats.count(total))} />
      <Text variant="microcopy">{attention.batchLeave}</Text>
    </Flex>
  );
}
