import { EmptyState, Flex, Text } from "@hubspot/ui-extensions";
import { useApi, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { conflictTexts } from "../../texts/home/conflicts/index.ts";
import { Conflict } from "./Conflict.tsx";

/** Fields of customers that the two systems disagree about: each is shown with both values, and a person decides. */
export function Conflicts() {
  const texts = useTexts(conflictTexts);
  const api = useApi();
  const { data, problem, reload, show } = useLoad(() => api.get("/api/v1/conflicts", {}));
  if (data === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  const { conflicts, rights } = data;
  const maySettle = rights.includes("settle");
  /** What was decided leaves the list at once; it comes back by itself where a system refuses the value. */
  const decided = (id: string) => show({ ...data, conflicts: conflicts.filter((one) => one.id !== id) });
  return (
    <Flex direction="column" gap="md">
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      {conflicts.length === 0 ? (
        <EmptyState title={texts.none} layout="vertical" imageName="target">
          <Text>{texts.noneHelp}</Text>
        </EmptyState>
      ) : (
        <Text>{texts.intro}</Text>
      )}
      {!maySettle && conflicts.length > 0 && <Text variant="microcopy">{texts.mayNot}</Text>}
      {conflicts.map((conflict) => (
        <Conflict key={conflict.id} conflict={conflict} maySettle={maySettle} onDecided={() => decided(conflict.id)} />
      ))}
    </Flex>
  );
}
