import { Flex, Tab, Tabs } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useApi, useTexts } from "../api/surface.tsx";
import { useLoad } from "../api/use-load.ts";
import { Failure } from "../parts/Failure.tsx";
import { Loading } from "../parts/Loading.tsx";
import { ReadOnly, Saving } from "../parts/Saving.tsx";
import { settingsTexts } from "../texts/settings/index.ts";
import { SECTIONS } from "./sections.ts";
import { useSettings } from "../parts/use-settings.ts";

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
