import { Button, Flex, LoadingSpinner } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useApi, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { Dismiss } from "../../parts/Dismiss.tsx";
import { Failure } from "../../parts/Failure.tsx";
import { EditAndSend } from "../../parts/invoice/EditAndSend.tsx";
import { homeTexts } from "../../texts/home/index.ts";
import type { WaitingList } from "./use-waiting.ts";

interface WayOutProps {
  waiting: Shape<"Waiting">;
  rights: Shape<"WaitingPage">["rights"];
  list: WaitingList;
}

/** Try again, change the invoice and send it, or take it off the list. A choice between records is made on the deal's card. */
export function WayOut({ waiting, rights, list }: WayOutProps) {
  const { attention } = useTexts(homeTexts);
  const api = useApi();
  const { busy, problem, act } = useAct();
  const asked = () => {
    list.ask(waiting);
    void list.reload();
  };
  if (list.isAsked(waiting)) return <LoadingSpinner size="xs" label={attention.retrying} showLabel />;
  return (
    <Flex direction="column" gap="xs" align="start">
      <Button size="xs" variant="secondary" disabled={busy} onClick={() => act(() => api.post("/api/v1/parked/{parkedId}/retry", { path: { parkedId: waiting.id } }), asked)}>
        {attention.retry}
      </Button>
      {waiting.mayAsk && rights.includes("create-invoices") && <EditAndSend parked={waiting} rights={rights} disabled={busy} onAsked={asked} />}
      <Dismiss parked={waiting} onDismissed={() => void list.reload()} />
      {problem && <Failure problem={problem} />}
    </Flex>
  );
}
