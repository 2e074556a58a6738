import { Alert, Flex, Heading, Text } from "@hubspot/ui-extensions";
import { useApi, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import type { SectionProps } from "../../parts/use-settings.ts";
import { GoLiveNow } from "./GoLiveNow.tsx";
import { Rehearsed } from "./Rehearsed.tsx";
import { StopWriting } from "./StopWriting.tsx";

/** Whether Onebook writes; in shadow what it would have done, and the way to go live, and back. */
export function GoLive({ mayChange, reload: reloadPage }: SectionProps) {
  const texts = useTexts(settingsTexts).goLive;
  const api = useApi();
  const { data, problem, reload } = useLoad(() => api.get("/api/v1/shadow", {}));
  if (data === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  const live = data.mode === "live";
  const changed = () => {
    void reload();
    void reloadPage();
  };
  return (
    <Flex direction="column" gap="md">
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      <Alert title={live ? texts.live : texts.shadow} variant={live ? "success" : "info"}>
        {live ? texts.liveHelp : texts.shadowHelp}
      </Alert>
      {live ? null : (
        <Flex direction="column" gap="sm">
          <Heading>{texts.list}</Heading>
          {data.rehearsed.length === 0 ? <Text>{texts.none}</Text> : <Rehearsed deals={data.rehearsed} />}
        </Flex>
      )}
      {mayChange && (live ? <StopWriting onStopped={changed} /> : <GoLiveNow deals={data.rehearsed.length} onLive={changed} />)}
    </Flex>
  );
}
