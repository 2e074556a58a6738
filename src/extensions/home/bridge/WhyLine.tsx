import { Button, Flex, Panel, PanelBody, PanelSection, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { bridgeTexts } from "../../texts/home/bridge/index.ts";
import { PageTurner } from "../PageTurner.tsx";
import { usePaging } from "../paging.ts";
import { shownQuery, type BridgeSought } from "./bridge-sought.ts";
import { RecordTable } from "./RecordTable.tsx";
import { useStepTexts, type Line } from "./use-step-texts.ts";

interface WhyLineProps {
  bridge: Shape<"Bridge">;
  sought: BridgeSought;
  line: Line;
  amount: Shape<"Money">;
}

/** Where a line comes from: the rule, and the records of both systems behind it. Nothing is fetched before somebody asks. */
export function WhyLine({ bridge, sought, line, amount }: WhyLineProps) {
  const texts = useTexts(bridgeTexts);
  const { name, why } = useStepTexts(bridge.kind)(line);
  const [open, setOpen] = useState(false);
  return (
    <Button
      size="xs"
      variant="transparent"
      onClick={() => setOpen(true)}
      overlay={
        <Panel id={`why-${line}`} title={texts.whyOf(name)} width="lg" onClose={() => setOpen(false)}>
          <PanelBody>
            <PanelSection>
              <Flex direction="column" gap="sm">
                <Text>{why}</Text>
                {open && <Records bridge={bridge} sought={sought} line={line} amount={amount} />}
              </Flex>
            </PanelSection>
          </PanelBody>
        </Panel>
      }
    >
      {texts.why}
    </Button>
  );
}

const ROWS = 25;

function Records({ bridge, sought, line, amount }: WhyLineProps) {
  const api = useApi();
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  const paging = usePaging<number>();
  const query = { ...shownQuery(sought, bridge), step: line, after: paging.cursor ?? 0 };
  const { data, problem, loading, reload } = useLoad(() => api.get("/api/v1/finance/bridge/records", { query }), JSON.stringify(query));
  if (problem) return <Failure problem={problem} retry={() => void reload()} />;
  if (data === null) return <Loading />;
  if (data.total === 0) return <Text>{texts.noRecords}</Text>;
  const first = paging.pagesBefore * ROWS + 1;
  const range = texts.rangeOf(formats.count(first), formats.count(first + data.records.length - 1), formats.count(data.total));
  return (
    <Flex direction="column" gap="sm">
      <RecordTable records={data.records} choices={bridge.choices} sum={amount} />
      <PageTurner range={range} paging={paging} next={data.next} busy={loading} words={texts} />
    </Flex>
  );
}
