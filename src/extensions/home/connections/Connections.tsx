import { Alert, EmptyState, Flex, Link, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useApi, useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { settingsUrl } from "../../parts/hubspot-links.ts";
import { Loading } from "../../parts/Loading.tsx";
import { homeTexts } from "../../texts/home/index.ts";
import { ConnectionTile } from "./ConnectionTile.tsx";

type Connection = Shape<"Connection">;

/** What this account is connected to and how each connection fares; changing one is the settings' work. */
export function Connections() {
  const texts = useTexts(homeTexts);
  const { portal } = useSurfaceContext();
  const api = useApi();
  const { data, problem, reload } = useLoad(() => api.get("/api/v1/connections", {}));
  if (data === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  const isGone = (one: Connection) => one.state === "disconnected";
  const present = data.connections.filter((one) => !isGone(one));
  return (
    <Flex direction="column" gap="md">
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      <NoErp present={present} />
      {[...present, ...data.connections.filter(isGone)].map((connection) => (
        <ConnectionTile key={connection.id} connection={connection} />
      ))}
      <Text>{texts.connections.change}</Text>
      <Link href={{ url: settingsUrl(portal.id), external: true }}>{texts.openSettings}</Link>
    </Flex>
  );
}

/** Nothing where an accounting system is connected. */
function NoErp({ present }: { present: readonly Connection[] }) {
  const { connect } = useTexts(homeTexts);
  if (present.some((one) => one.role === "erp")) return null;
  return present.length === 0 ? (
    <EmptyState title={connect.title} layout="vertical" imageName="integrations">
      <Text>{connect.others}</Text>
    </EmptyState>
  ) : (
    <Alert title={connect.title} variant="info">
      {connect.others}
    </Alert>
  );
}
