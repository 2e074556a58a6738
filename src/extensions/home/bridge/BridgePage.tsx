import { Alert, EmptyState, Flex, Text } from "@hubspot/ui-extensions";
import { usePageRoute } from "@hubspot/ui-extensions/pages";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { bridgeTexts } from "../../texts/home/bridge/index.ts";
import { BridgeFilters } from "./BridgeFilters.tsx";
import { ANYTHING, queryOf, type BridgeSought } from "./bridge-sought.ts";
import { Downloads } from "./Downloads.tsx";
import { Headline } from "./Headline.tsx";
import { StepTable } from "./StepTable.tsx";
import { Streams } from "./Streams.tsx";
import { Waterfall } from "./Waterfall.tsx";

/** One number leads to the other: what the Monday meeting opens. */
export function BridgePage() {
  const api = useApi();
  const { params } = usePageRoute();
  const [sought, setSought] = useState<BridgeSought>({ ...ANYTHING, from: params["from"] ?? "", to: params["to"] ?? "" });
  const query = queryOf(sought);
  const { data: bridge, problem, loading, reload } = useLoad(() => api.get("/api/v1/finance/bridge", { query }), JSON.stringify(query));
  if (bridge === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  return (
    <Flex direction="column" gap="md">
      <BridgeFilters bridge={bridge} sought={sought} busy={loading} onSearch={setSought} />
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      {loading ? <Loading /> : <Shown bridge={bridge} sought={sought} />}
    </Flex>
  );
}

function Shown({ bridge, sought }: { bridge: Shape<"Bridge">; sought: BridgeSought }) {
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  const about = `${texts.range(formats.date(bridge.from), formats.date(bridge.to))} · ${texts.known(formats.moment(bridge.asOf))}`;
  return (
    <>
      <Text variant="microcopy">{about}</Text>
      {bridge.documentsSince !== null && <Text variant="microcopy">{texts.documentsSince(formats.date(bridge.documentsSince))}</Text>}
      {bridge.closed && <Alert title={texts.closedMonth(formats.moment(bridge.closed.at), bridge.closed.by)} variant="info" />}
      {bridge.empty ? (
        <EmptyState title={texts.emptyTitle} layout="vertical" imageName="emptyStateCharts">
          <Text>{texts.emptyText}</Text>
        </EmptyState>
      ) : (
        <>
          <Headline bridge={bridge} />
          <Waterfall bridge={bridge} />
          <StepTable bridge={bridge} sought={sought} />
          <Downloads bridge={bridge} sought={sought} />
          <Streams bridge={bridge} />
        </>
      )}
    </>
  );
}
