import { EmptyState, Flex, Text } from "@hubspot/ui-extensions";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { receivableTexts } from "../../texts/home/receivables/index.ts";
import { Accuracy } from "./Accuracy.tsx";
import { Delay } from "./Delay.tsx";
import { LateTable } from "./LateTable.tsx";
import { Owed } from "./Owed.tsx";

/** What is owed and how old it is, who is late, and how fast and how well the two systems keep up with each other. */
export function ReceivablesPage() {
  const api = useApi();
  const texts = useTexts(receivableTexts);
  const formats = useFormats();
  const { data, problem, reload } = useLoad(() => api.get("/api/v1/finance/receivables", {}));
  if (data === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  return (
    <Flex direction="column" gap="lg">
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      <Text variant="microcopy">{texts.asOf(formats.date(data.today))}</Text>
      {data.currencies.length === 0 && (
        <EmptyState title={texts.none} layout="vertical" imageName="emptyStateCharts">
          <Text>{texts.noneText}</Text>
        </EmptyState>
      )}
      {data.currencies.map((owed) => (
        <Owed key={owed.balance.currency} owed={owed} />
      ))}
      {data.currencies.length > 0 && (
        <>
          <LateTable by="customer" late={data.customers} />
          <LateTable by="owner" late={data.owners} />
        </>
      )}
      <Delay delay={data.delay} />
      <Accuracy accuracy={data.accuracy} />
    </Flex>
  );
}
