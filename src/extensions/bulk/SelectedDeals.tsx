import { Alert, Button, Flex, Form, LoadingButton, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../api/client.ts";
import { useApi, useTexts } from "../api/surface.tsx";
import { useAct } from "../api/use-act.ts";
import { useFollow } from "../api/use-follow.ts";
import { useLoad } from "../api/use-load.ts";
import { ErpOutOfReach } from "../parts/ErpOutOfReach.tsx";
import { Failure } from "../parts/Failure.tsx";
import { Loading } from "../parts/Loading.tsx";
import { bulkTexts } from "../texts/bulk/index.ts";
import { commonTexts } from "../texts/common/index.ts";
import { DealList } from "./DealList.tsx";
import { Progress } from "./Progress.tsx";

type Bulk = Shape<"BulkProgress">;

/** How far each is, what is going to happen, and the button. The server keeps all of it: it may be closed at any time. */
export function SelectedDeals({ dealIds }: { dealIds: readonly string[] }) {
  const [common, texts] = [useTexts(commonTexts), useTexts(bulkTexts)];
  const api = useApi();
  const bulk = useLoad(() => api.get("/api/v1/deals/invoices", { query: { ids: dealIds.join(",") } }), dealIds.join(","));
  const asking = useAct();
  const [starts, setStarts] = useState(0);
  const left = bulk.data?.deals.filter((deal) => deal.state === "working").length ?? 0;
  const working = left > 0;
  useFollow(working, bulk.reload, `${starts} ${left}`);

  if (bulk.data === null) return bulk.problem ? <Failure problem={bulk.problem} retry={() => void bulk.reload()} /> : <Loading />;
  const mayCreate = bulk.data.rights.includes("create-invoices");
  const ready = bulk.data.deals.filter((deal) => deal.state === "ready").map((deal) => deal.dealId);
  const start = () =>
    asking.act(
      () => api.post("/api/v1/deals/invoices", { body: { dealIds: ready } }),
      () => {
        setStarts((before) => before + 1);
        void bulk.reload();
      },
    );
  return (
    <Flex direction="column" gap="md">
      {bulk.problem && <Failure problem={bulk.problem} retry={() => void bulk.reload()} />}
      {!mayCreate ? <Alert title={texts.readOnly} variant="info" /> : <ErpOutOfReach erp={bulk.data.erp} rights={bulk.data.rights} />}
      {working || starts > 0 ? <Progress deals={bulk.data.deals} /> : <Announcement bulk={bulk.data} ready={ready.length} />}
      <DealList deals={bulk.data.deals} />
      {asking.problem && <Failure problem={asking.problem} />}
      <Flex direction="row" gap="sm" wrap>
        {mayStart(bulk.data) && ready.length > 0 && <Start count={ready.length} busy={asking.busy} onStart={start} />}
        {working && (
          <Button variant="secondary" disabled={bulk.loading} onClick={() => void bulk.reload()}>
            {common.refresh}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}

const mayStart = ({ erp, rights }: Bulk): boolean => erp === "connected" && rights.includes("create-invoices");

/** What pressing the button is going to do, before it is pressed. */
function Announcement({ bulk, ready }: { bulk: Bulk; ready: number }) {
  const texts = useTexts(bulkTexts);
  if (ready === 0) return <Text format={{ fontWeight: "demibold" }}>{texts.nothingReady}</Text>;
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: "demibold" }}>{texts.ready(ready, bulk.deals.length)}</Text>
      {mayStart(bulk) && <Text>{texts.deliver[bulk.deliver]}</Text>}
    </Flex>
  );
}

function Start({ count, busy, onStart }: { count: number; busy: boolean; onStart: () => void }) {
  const texts = useTexts(bulkTexts);
  return (
    <Form onSubmit={onStart}>
      <LoadingButton type="submit" variant="primary" loading={busy}>
        {texts.button(count)}
      </LoadingButton>
    </Form>
  );
}
