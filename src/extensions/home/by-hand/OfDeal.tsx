import { Alert, Divider, Flex, Heading, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useApi, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { byHandTexts } from "../../texts/home/by-hand/index.ts";
import { Enter } from "./Enter.tsx";
import { Entered } from "./Entered.tsx";

/** What was entered for one deal, and what more there is to enter. */
export function OfDeal({ dealId }: { dealId: string }) {
  const texts = useTexts(byHandTexts);
  const api = useApi();
  const [entered, setEntered] = useState(false);
  const { data, problem, reload } = useLoad(() => api.get("/api/v1/deals/{dealId}/recognition", { path: { dealId } }));
  if (data === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  const maySettle = data.rights.includes("settle");
  const changed = (by: "entry" | "withdrawal") => {
    setEntered(by === "entry");
    void reload();
  };
  if (data.lines.length === 0 && data.byHand.length === 0) {
    return (
      <Alert title={texts.noLines} variant="info">
        {texts.noLinesHelp}
      </Alert>
    );
  }
  return (
    <Flex direction="column" gap="md">
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      <Heading>{texts.dealNamed(data.name ?? dealId)}</Heading>
      {!maySettle && <Text variant="microcopy">{texts.mayNot}</Text>}
      {maySettle && data.lines.length > 0 && <Enter dealId={dealId} deal={data} onEntered={() => changed("entry")} />}
      {entered && <Alert title={texts.entered} variant="success" />}
      <Divider />
      <Heading>{texts.soFar}</Heading>
      {data.byHand.length === 0 && <Text>{texts.nothing}</Text>}
      {data.byHand.map((one) => (
        <Entered key={one.entryId} dealId={dealId} entry={one} lines={data.lines} maySettle={maySettle} onWithdrawn={() => changed("withdrawal")} />
      ))}
    </Flex>
  );
}
