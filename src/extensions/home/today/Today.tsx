import { Flex, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useFollow } from "../../api/use-follow.ts";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { homeTexts } from "../../texts/home/index.ts";
import { RetryProgress } from "../attention/RetryProgress.tsx";
import { ConnectionsLine } from "./ConnectionsLine.tsx";
import { ConnectionTrouble } from "./ConnectionTrouble.tsx";
import { DueAndUnderWay } from "./DueAndUnderWay.tsx";
import { Figures } from "./Figures.tsx";
import { FirstDay } from "./FirstDay.tsx";
import { LastDigest } from "./LastDigest.tsx";
import { LastDays } from "./LastDays.tsx";
import { WaitingLongest } from "./WaitingLongest.tsx";

/** How today stands, from one request; it is asked for again only while something is under way. */
export function Today() {
  const api = useApi();
  const { data: home, problem, reload } = useLoad(() => api.get("/api/v1/home", {}));
  useFollow(home !== null && (home.underWay > 0 || home.parked.retrying.length > 0), reload);
  if (home === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  return (
    <Flex direction="column" gap="md">
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      <ConnectionTrouble home={home} />
      {home.empty ? <FirstDay home={home} /> : <Figured home={home} />}
    </Flex>
  );
}

function Figured({ home }: { home: Shape<"Home"> }) {
  const texts = useTexts(homeTexts);
  const formats = useFormats();
  return (
    <>
      <Figures home={home} />
      <DueAndUnderWay home={home} />
      {home.parked.retrying.map((retrying) => (
        <RetryProgress key={retrying.code} retrying={retrying} />
      ))}
      <WaitingLongest parked={home.parked} />
      <LastDays days={home.days} />
      <LastDigest digest={home.digest} />
      <ConnectionsLine connections={home.connections} />
      <Text variant="microcopy">{texts.today.asOf(formats.moment(home.asOf))}</Text>
    </>
  );
}
