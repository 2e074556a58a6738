import { Alert, Button, Flex, Text } from "@hubspot/ui-extensions";
import type { Problem } from "../api/client.ts";
import { useTexts } from "../api/surface.tsx";
import { commonTexts } from "../texts/common/index.ts";
import { useSaid } from "./said.ts";

/** What went wrong and what to do about it, in the place where the answer would have stood. */
export function Failure({ problem, retry }: { problem: Problem; retry?: () => void }) {
  const texts = useTexts(commonTexts);
  const said = useSaid().problem(problem);
  return (
    <Alert title={said?.sentence ?? texts.unreachable} variant={problem.status >= 500 || problem.status === 0 ? "danger" : "warning"}>
      <Flex direction="column" gap="sm" align="start">
        <Text>{said?.nextStep || texts.unreachableNext}</Text>
        {(problem.errors ?? []).map(({ path, message }) => (
          <Text key={path + message}>
            {path}: {message}
          </Text>
        ))}
        {retry && (
          <Button size="xs" onClick={() => retry()}>
            {texts.retry}
          </Button>
        )}
      </Flex>
    </Alert>
  );
}
