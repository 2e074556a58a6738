import { Button, Flex, Heading, Link, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useApi, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { useFollow } from "../../api/use-follow.ts";
import { Failure } from "../../parts/Failure.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";

interface ConnectProps {
  systems: readonly { system: string; label: string }[];
  /** How many connections there are now: one more, and the way that was opened has been walked. */
  known: number;
  reload: () => Promise<void>;
}

/** Connecting goes through the accounting system's own page in another tab; this page sees by itself when it is done. */
export function Connect({ systems, known, reload }: ConnectProps) {
  const texts = useTexts(settingsTexts).connections;
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [opened, setOpened] = useState<{ label: string; url: string; before: number } | null>(null);
  const waiting = opened !== null && opened.before === known;
  useFollow(waiting, reload);
  const open = (system: string, label: string) =>
    act(() => api.post("/api/v1/connections/{system}/ticket", { path: { system } }), ({ url }) => setOpened({ label, url, before: known }));
  return (
    <Flex direction="column" gap="sm">
      <Heading>{texts.connectAnother}</Heading>
      <Flex direction="row" gap="sm" wrap>
        {systems.map(({ system, label }) => (
          <Button key={system} variant="secondary" disabled={busy} onClick={() => open(system, label)}>
            {texts.connect(label)}
          </Button>
        ))}
      </Flex>
      {problem && <Failure problem={problem} />}
      {waiting && (
        <Flex direction="column" gap="xs">
          <Link href={{ url: opened.url, external: true }}>{texts.goTo(opened.label)}</Link>
          <Text variant="microcopy">{texts.followed}</Text>
        </Flex>
      )}
    </Flex>
  );
}
