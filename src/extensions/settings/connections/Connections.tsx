import { EmptyState, Flex, Text } from "@hubspot/ui-extensions";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import type { SectionProps } from "../../parts/use-settings.ts";
import { Connect } from "./Connect.tsx";
import { ConnectionTile } from "./ConnectionTile.tsx";

/** What the account is connected to, how each connection fares, and the ways to connect, renew, confirm and disconnect. */
export function Connections({ connections, connectable, reload, mayChange }: SectionProps) {
  const texts = useTexts(settingsTexts).connections;
  const present = connections.filter((one) => one.state !== "disconnected");
  const gone = connections.filter((one) => one.state === "disconnected" && !present.some((other) => other.externalId === one.externalId));
  const known = present.length;
  return (
    <Flex direction="column" gap="md">
      {present.some((one) => one.role === "erp") ? null : (
        <EmptyState title={texts.noErp} layout="vertical" imageName="integrations">
          <Text>{texts.noErpNext}</Text>
        </EmptyState>
      )}
      {[...present, ...gone].map((connection) => (
        <ConnectionTile key={connection.id} connection={connection} mayChange={mayChange} reload={reload} />
      ))}
      {mayChange ? <Connect systems={connectable} known={known} reload={reload} /> : null}
    </Flex>
  );
}
