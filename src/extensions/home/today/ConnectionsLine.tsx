import { Flex, Heading, StatusTag, Text } from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";
import type { Shape } from "../../api/client.ts";
import { useTexts } from "../../api/surface.tsx";
import { homeTexts } from "../../texts/home/index.ts";
import { TONES } from "../../parts/connection-health.ts";

/** As many as fit in a line; the others are on their own page. */
const SHOWN = 4;

/** Each connection with its health in a word. */
export function ConnectionsLine({ connections }: { connections: Shape<"Home">["connections"] }) {
  const texts = useTexts(homeTexts);
  return (
    <Flex direction="column" gap="xs">
      <Heading>{texts.today.connections}</Heading>
      <Flex direction="row" gap="md" wrap align="center">
        {connections.slice(0, SHOWN).map(({ id, label, name, health }) => (
          <Flex key={id} direction="row" gap="xs" align="center">
            <Text inline truncate={{ tooltipText: name, maxWidth: 280 }}>{`${label} ${name}`}</Text>
            <StatusTag variant={TONES[health]}>{texts.connections.health[health]}</StatusTag>
          </Flex>
        ))}
        <PageLink to="/connections">{texts.today.seeConnections}</PageLink>
      </Flex>
    </Flex>
  );
}
