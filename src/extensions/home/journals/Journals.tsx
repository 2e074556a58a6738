import { Alert, Button, Divider, EmptyState, Flex, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useApi, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { TroubleAlert } from "../TroubleAlert.tsx";
import { journalTexts } from "../../texts/home/journals/index.ts";
import { ByHand } from "../by-hand/ByHand.tsx";
import { Journal } from "./Journal.tsx";

/** The journal entries that move what was earned from deferred revenue to revenue, what a person may do with each, and what only a person can say was earned. */
export function Journals() {
  const texts = useTexts(journalTexts);
  const api = useApi();
  const { data, problem, reload } = useLoad(() => api.get("/api/v1/journals", {}));
  const drafting = useAct();
  const [asked, setAsked] = useState(false);
  if (data === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  const { mode, shadow, missing, journals, more, rights } = data;
  const maySettle = rights.includes("settle");
  const again = () => void reload().then(() => setAsked(false));
  if (mode === "off" && journals.length === 0) {
    return (
      <Flex direction="column" gap="md">
        <Nothing title={texts.off} help={texts.offHelp} />
        <Divider />
        <ByHand />
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="md">
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      {shadow && <Alert title={texts.shadow} variant="info" />}
      {missing.map((trouble) => (
        <TroubleAlert key={trouble.sentence} trouble={trouble} />
      ))}
      {mode !== "off" && <Text>{texts.intro[mode]}</Text>}
      {!maySettle && <Text variant="microcopy">{texts.mayNot}</Text>}
      <Flex direction="row" gap="sm" align="center" wrap>
        {maySettle && mode !== "off" && (
          <Button size="sm" disabled={drafting.busy} onClick={() => drafting.act(() => api.post("/api/v1/journals/draft", {}), () => setAsked(true))}>
            {texts.draftNow}
          </Button>
        )}
        <Button size="sm" variant="secondary" onClick={again}>
          {texts.reload}
        </Button>
        {asked && <Text variant="microcopy">{texts.asked}</Text>}
      </Flex>
      {drafting.problem && <Failure problem={drafting.problem} />}
      {journals.length === 0 && <Nothing title={texts.none} help={texts.noneHelp} />}
      {journals.map((journal) => (
        <Journal key={journal.id} journal={journal} maySettle={maySettle} mayPost={!shadow} onAsked={() => void reload()} />
      ))}
      {more && <Text variant="microcopy">{texts.more}</Text>}
      <Divider />
      <ByHand />
    </Flex>
  );
}

function Nothing({ title, help }: { title: string; help: string }) {
  return (
    <EmptyState title={title} layout="vertical" imageName="emptyStateCharts">
      <Text>{help}</Text>
    </EmptyState>
  );
}
