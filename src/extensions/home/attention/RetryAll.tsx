import { Button, Flex } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { Failure } from "../../parts/Failure.tsx";
import { homeTexts } from "../../texts/home/index.ts";
import type { Sought } from "./Filters.tsx";

/** As many as the server tries again at once. */
const MOST = 100;

/** Everything of the chosen reason, for whoever may settle. Not while words are searched: it would be more than is shown. */
export function RetryAll({ page, sought, onBegun }: { page: Shape<"WaitingPage">; sought: Sought; onBegun: () => void }) {
  const { attention } = useTexts(homeTexts);
  const formats = useFormats();
  const api = useApi();
  const { busy, problem, act } = useAct();
  const { reason, q } = sought;
  const count = page.reasons.find((one) => one.code === reason)?.count ?? 0;
  if (q !== "" || count === 0 || !page.rights.includes("settle")) return null;
  const isUnderWay = page.retrying.some((one) => one.code === reason);
  return (
    <Flex direction="column" gap="xs" align="start">
      <Button size="xs" disabled={busy || isUnderWay} onClick={() => act(() => api.post("/api/v1/parked/retry", { body: { reason } }), onBegun)}>
        {count > MOST ? attention.retryFirst(formats.count(MOST)) : attention.retryAll(formats.count(count))}
      </Button>
      {problem && <Failure problem={problem} />}
    </Flex>
  );
}
