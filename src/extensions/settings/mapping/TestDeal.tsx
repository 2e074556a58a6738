import { Alert, Button, Flex, Form, Input, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useApi, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import type { SectionProps, Settings } from "../../parts/use-settings.ts";
import { dealIdIn } from "../../parts/deal-id-in.ts";
import { TestResult } from "./TestResult.tsx";

/** What a try answered, and the settings it was made with. */
interface Tried {
  preview: Shape<"Preview">;
  settings: Settings;
}

/**
 * What the settings as they stand on the page, saved or not, would make of a real deal. Both systems are asked; nothing is
 * created or saved. Who may not change them tries those that are saved.
 */
export function TestDeal({ settings, mayChange }: Pick<SectionProps, "settings" | "mayChange">) {
  const texts = useTexts(settingsTexts).mapping.test;
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState<Tried | null>(null);
  const dealId = dealIdIn(typed);
  const wrong = typed.trim() !== "" && dealId === null;
  const run = () => {
    if (dealId === null) return;
    const ask = () => (mayChange ? api.post("/api/v1/settings/try", { body: { dealId, settings } }) : api.get("/api/v1/deals/{dealId}/preview", { path: { dealId } }));
    act(ask, (preview) => setTried({ preview, settings }));
  };
  return (
    <Flex direction="column" gap="sm">
      <Text>{mayChange ? texts.help : texts.helpSaved}</Text>
      <Form onSubmit={() => run()}>
        <Flex direction="row" gap="sm" align="end" wrap>
          <Input name="testDeal" label={texts.deal} description={texts.dealHelp} value={typed} error={wrong} validationMessage={wrong ? texts.noDeal : ""} onInput={setTyped} onChange={setTyped} />
          <Button type="submit" variant="secondary" size="sm" disabled={busy || dealId === null}>
            {texts.run}
          </Button>
        </Flex>
      </Form>
      {busy && <Loading />}
      {problem && <Failure problem={problem} />}
      {tried !== null && !busy && problem === null && (
        <>
          {tried.settings !== settings && <Alert title={texts.changedSince} variant="info" />}
          <TestResult preview={tried.preview} />
        </>
      )}
    </Flex>
  );
}
