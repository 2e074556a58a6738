import { Button, Flex, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { Failure } from "../../parts/Failure.tsx";
import { byHandTexts } from "../../texts/home/by-hand/index.ts";

interface EnteredProps {
  dealId: string;
  entry: Shape<"RecognitionByHand">;
  lines: Shape<"DealRecognition">["lines"];
  maySettle: boolean;
  onWithdrawn: () => void;
}

/** One entry: how much or which milestone, of which line, when, by whom, and the way back. */
export function Entered({ dealId, entry, lines, maySettle, onWithdrawn }: EnteredProps) {
  const texts = useTexts(byHandTexts);
  const formats = useFormats();
  const api = useApi();
  const { busy, problem, act } = useAct();
  const { entryId, lineId, milestone, amount, on, by } = entry;
  const line = lines.find((one) => one.lineId === lineId)?.name ?? lineId;
  const withdraw = () => act(() => api.post("/api/v1/deals/{dealId}/recognition/{entryId}/withdraw", { path: { dealId, entryId } }), onWithdrawn);
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" gap="sm" align="center" wrap>
        <Text inline format={{ fontWeight: "bold" }}>
          {milestone === null ? amount && formats.money(amount) : texts.reached(milestone)}
        </Text>
        <Text inline>{[line, formats.date(on)].join(" · ")}</Text>
        <Text inline variant="microcopy">
          {texts.by(by)}
        </Text>
        {maySettle && (
          <Button size="xs" variant="secondary" disabled={busy} onClick={withdraw}>
            {texts.withdraw}
          </Button>
        )}
      </Flex>
      {problem && <Failure problem={problem} />}
    </Flex>
  );
}
