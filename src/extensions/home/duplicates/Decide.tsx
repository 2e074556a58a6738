import { Button, Flex } from "@hubspot/ui-extensions";
import type { Answer } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { Failure } from "../../parts/Failure.tsx";

interface DecideProps<Word extends string> {
  /** Each word that can be said, with its button. */
  words: readonly [Word, string][];
  /** What was decided can be decided otherwise. */
  decision: Word | null;
  send: (word: Word) => Promise<Answer<unknown>>;
  onDecided: () => void;
}

/** A person's word about a pair. */
export function Decide<Word extends string>({ words, decision, send, onDecided }: DecideProps<Word>) {
  const { busy, problem, act } = useAct();
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" gap="sm" wrap>
        {words
          .filter(([word]) => word !== decision)
          .map(([word, label]) => (
            <Button key={word} size="sm" variant="secondary" disabled={busy} onClick={() => act(() => send(word), onDecided)}>
              {label}
            </Button>
          ))}
      </Flex>
      {problem && <Failure problem={problem} />}
    </Flex>
  );
}
