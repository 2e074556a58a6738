import { Alert, Button, Divider, Flex, LoadingButton, Tab, Tabs, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useApi, useTexts } from "../api/surface.tsx";
import { useLoad } from "../api/use-load.ts";
import { Failure } from "../parts/Failure.tsx";
import { Loading } from "../parts/Loading.tsx";
import { settingsTexts } from "../texts/settings/index.ts";
import { SECTIONS } from "./sections.ts";
import { useSettings, type SettingsPage } from "./use-settings.ts";

/** Everything an admin decides, in one page: a tab a section, one document, saved as a whole. */
export function Settings() {
  const texts = useTexts(settingsTexts);
  const api = useApi();
  const page = useSettings();
  const connections = useLoad(() => api.get("/api/v1/connections", {}));
  const [chosen, setTab] = useState<string | number | null>(null);
  const problem = page.problem ?? connections.problem;
  if (page.section === null || connections.data === null) {
    const retry = () => {
      page.retry();
      void connections.reload();
    };
    return problem ? <Failure problem={problem} retry={retry} /> : <Loading />;
  }
  const { section } = page;
  const reload = () => {
    page.retry();
    return connections.reload();
  };
  const tab = chosen ?? (section.mode === "shadow" && section.mayChange ? "firstRun" : "connections");
  const all = connections.data;
  return (
    <Flex direction="column" gap="md">
      {section.mayChange ? null : <ReadOnly admins={page.loaded?.admins ?? []} />}
      <Tabs selected={tab} onSelectedChange={(id: string | number) => setTab(id)} variant="enclosed">
        {SECTIONS.map(({ name, Section }) => (
          <Tab key={name} tabId={name} title={texts.sections[name]}>
            {tab === name ? <Section {...section} connections={all.connections} connectable={all.connectable} reload={reload} open={setTab} /> : null}
          </Tab>
        ))}
      </Tabs>
      {section.mayChange ? <Saving page={page} /> : null}
    </Flex>
  );
}

function ReadOnly({ admins }: { admins: readonly string[] }) {
  const { readOnly } = useTexts(settingsTexts);
  return (
    <Alert title={readOnly.title} variant="info">
      {admins.length === 0 ? readOnly.nobody : readOnly.ask(admins.slice(0, 5).join(", "))}
    </Alert>
  );
}

/** Stands below every section: what is changed is saved here, wherever it was changed. */
function Saving({ page }: { page: SettingsPage }) {
  const texts = useTexts(settingsTexts).saving;
  const { dirty, busy, saved, refused } = page;
  const conflict = refused?.code === "settings-changed";
  return (
    <Flex direction="column" gap="sm">
      <Divider />
      {refused && <Failure problem={refused} />}
      {saved && !dirty && <Alert title={texts.saved} variant="success" />}
      <Flex direction="row" gap="sm" align="center" wrap>
        <LoadingButton variant="primary" loading={busy} disabled={!dirty || conflict} onClick={() => page.save()}>
          {texts.save}
        </LoadingButton>
        <Button variant="secondary" disabled={!dirty || busy} onClick={() => page.undo()}>
          {conflict ? texts.loadTheirs : texts.undo}
        </Button>
        <Text variant="microcopy">{dirty ? texts.unsaved : texts.nothing}</Text>
      </Flex>
    </Flex>
  );
}
