import { Button, DescriptionList, DescriptionListItem, Flex, Panel, PanelBody, PanelSection, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { homeTexts } from "../../texts/home/index.ts";
import { flattened } from "./flattened.ts";
import { useLine } from "./use-line.ts";

type Entry = Shape<"LogEntry">;

/** Everything an entry holds, beside the page. One too large to come with the others is asked for when it is opened. */
export function Details({ entry }: { entry: Entry }) {
  const { log } = useTexts(homeTexts);
  const formats = useFormats();
  const api = useApi();
  const { busy, problem, act } = useAct();
  const line = useLine();
  const [payload, setPayload] = useState<unknown>(entry.payload);
  const ask = () => {
    if (payload !== null) return;
    act(
      () => api.get("/api/v1/log", { query: { before: entry.seq + 1, limit: 1 } }),
      (page) => setPayload(page.entries.find((one) => one.seq === entry.seq)?.payload ?? null),
    );
  };
  return (
    <Button
      size="xs"
      variant="transparent"
      onClick={ask}
      overlay={
        <Panel id={`entry-${entry.seq}`} title={log.detailsOf(formats.count(entry.seq))} width="md">
          <PanelBody>
            <PanelSection>
              <Flex direction="column" gap="sm">
                <Text format={{ fontWeight: "bold" }}>{line(entry)}</Text>
                <Text variant="microcopy">{`${log.kinds[entry.kind]} · ${formats.moment(entry.at)}`}</Text>
                {busy && <Loading />}
                {problem && <Failure problem={problem} retry={ask} />}
                {payload !== null && <Payload payload={payload} />}
              </Flex>
            </PanelSection>
          </PanelBody>
        </Panel>
      }
    >
      {log.details}
    </Button>
  );
}

function Payload({ payload }: { payload: unknown }) {
  const { log } = useTexts(homeTexts);
  const formats = useFormats();
  const { fields, left } = flattened(payload);
  if (fields.length === 0) return <Text>{log.noDetails}</Text>;
  return (
    <>
      <DescriptionList direction="column">
        {fields.map(({ name, value }) => (
          <DescriptionListItem key={name} label={name}>
            <Text>{value}</Text>
          </DescriptionListItem>
        ))}
      </DescriptionList>
      {left > 0 && <Text variant="microcopy">{log.tooMany(formats.count(left))}</Text>}
    </>
  );
}
