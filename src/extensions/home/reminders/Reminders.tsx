import { Alert, EmptyState, Flex, Text } from "@hubspot/ui-extensions";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { reminderTexts } from "../../texts/home/reminders/index.ts";
import { Reminder } from "./Reminder.tsx";

/** Payment reminders: what waits for a person, what was sent, and who is left alone. */
export function Reminders() {
  const texts = useTexts(reminderTexts);
  const api = useApi();
  const formats = useFormats();
  const { data, problem, reload } = useLoad(() => api.get("/api/v1/reminders", {}));
  if (data === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  const { mode, shadow, attempts, daysApart, thresholds, reminders, rights } = data;
  if (mode === "off" && reminders.length === 0) return <Nothing title={texts.off} help={texts.offHelp} />;
  const maySettle = rights.includes("settle");
  const least = thresholds.map(formats.money).join(", ");
  return (
    <Flex direction="column" gap="md">
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      {shadow && <Alert title={texts.shadow} variant="info" />}
      {mode !== "off" && <Text>{texts.intro[mode]}</Text>}
      {least !== "" && <Text variant="microcopy">{texts.rule(least, formats.count(attempts), formats.count(daysApart))}</Text>}
      {!maySettle && <Text variant="microcopy">{texts.mayNot}</Text>}
      {reminders.length === 0 && <Nothing title={texts.none} help={texts.noneHelp} />}
      {reminders.map((reminder) => (
        <Reminder key={reminder.id} reminder={reminder} attempts={attempts} maySettle={maySettle} maySend={!shadow} onAsked={() => void reload()} />
      ))}
    </Flex>
  );
}

function Nothing({ title, help }: { title: string; help: string }) {
  return (
    <EmptyState title={title} layout="vertical" imageName="target">
      <Text>{help}</Text>
    </EmptyState>
  );
}
