import { EmptyState, Flex, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useApi, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { duplicateTexts } from "../../texts/home/duplicates/index.ts";
import { CustomPeriod, PeriodSelect, usePeriodChoice } from "../bridge/PeriodChoice.tsx";
import { DuplicateInvoices } from "./DuplicateInvoices.tsx";
import { Pair } from "./Pair.tsx";

interface Days {
  from: string;
  to: string;
}

/** Won deals that may be one sale entered twice, invoices that may be one, and a person's word about each pair. */
export function Duplicates() {
  const api = useApi();
  const [asked, setAsked] = useState<Days | null>(null);
  const { data, problem, loading, reload } = useLoad(() => api.get("/api/v1/finance/duplicates", { query: asked ?? {} }), asked === null ? "" : `${asked.from} ${asked.to}`);
  if (data === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  return (
    <Flex direction="column" gap="md">
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      <Shown found={data} busy={loading} onChoose={setAsked} onDecided={() => void reload()} />
      <DuplicateInvoices asked={asked} />
    </Flex>
  );
}

interface ShownProps {
  found: Shape<"SuspectedDuplicates">;
  busy: boolean;
  onChoose: (period: Days) => void;
  onDecided: () => void;
}

function Shown({ found, busy, onChoose, onDecided }: ShownProps) {
  const texts = useTexts(duplicateTexts);
  const period = usePeriodChoice(found, onChoose);
  const maySettle = found.rights.includes("settle");
  // What still has to be decided is what somebody comes for.
  const pairs = found.pairs.toSorted((a, b) => Number(a.decision !== null) - Number(b.decision !== null));
  return (
    <>
      <PeriodSelect period={period} />
      <CustomPeriod period={period} busy={busy} />
      {pairs.length === 0 ? (
        <EmptyState title={texts.none} layout="vertical" imageName="target">
          <Text>{texts.noneHelp}</Text>
        </EmptyState>
      ) : (
        <Text>{texts.intro}</Text>
      )}
      {!maySettle && pairs.length > 0 && <Text variant="microcopy">{texts.mayNot}</Text>}
      {pairs.map((pair) => (
        <Pair key={`${pair.first.dealId} ${pair.second.dealId}`} pair={pair} maySettle={maySettle} onDecided={onDecided} />
      ))}
    </>
  );
}
