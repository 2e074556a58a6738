import { Alert, Button, Flex, Heading, ProgressBar, Text } from "@hubspot/ui-extensions";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { Failure } from "../../parts/Failure.tsx";
import { homeTexts } from "../../texts/home/index.ts";
import { useCheck, type Check } from "./use-check.ts";

/** Whether anyone has altered the log: checked from its first entry to its last, with a bar that can be stopped. */
export function CheckChain() {
  const { log } = useTexts(homeTexts);
  const { check, problem, running, start, stop } = useCheck();
  return (
    <Flex direction="column" gap="sm" align="start">
      <Heading>{log.check}</Heading>
      <Text>{log.checkText}</Text>
      {check && (running ? <Progress check={check} /> : <Result check={check} />)}
      {problem && <Failure problem={problem} />}
      {running ? (
        <Button size="xs" variant="secondary" onClick={stop}>
          {log.stop}
        </Button>
      ) : (
        <Button size="xs" variant="secondary" onClick={start}>
          {log.check}
        </Button>
      )}
    </Flex>
  );
}

function Progress({ check: { checkedTo, last } }: { check: Check }) {
  const { log } = useTexts(homeTexts);
  const formats = useFormats();
  return <ProgressBar title={log.checking} aria-label={log.checking} value={checkedTo} maxValue={last} valueDescription={log.checkedOf(formats.count(checkedTo), formats.count(last))} />;
}

/** Says nothing of a check that was stopped on its way. */
function Result({ check: { checkedTo, last, brokenAt } }: { check: Check }) {
  const { log } = useTexts(homeTexts);
  const formats = useFormats();
  if (brokenAt !== null) {
    return (
      <Alert title={log.broken(formats.count(brokenAt))} variant="danger">
        {log.brokenText}
      </Alert>
    );
  }
  if (last === 0) return <Text>{log.nothingToCheck}</Text>;
  if (checkedTo < last) return <Text variant="microcopy">{log.checkedOf(formats.count(checkedTo), formats.count(last))}</Text>;
  return (
    <Alert title={log.whole(formats.count(last))} variant="success">
      {log.wholeText}
    </Alert>
  );
}
