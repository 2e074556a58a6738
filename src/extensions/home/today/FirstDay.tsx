import { EmptyState, Flex, List, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useTexts } from "../../api/surface.tsx";
import { homeTexts } from "../../texts/home/index.ts";
import { ConnectionsLine } from "./ConnectionsLine.tsx";

/** Before there is anything to show: what will be here. */
export function FirstDay({ home }: { home: Shape<"Home"> }) {
  const { first } = useTexts(homeTexts);
  return (
    <Flex direction="column" gap="md">
      <EmptyState title={first.title} layout="vertical" imageName="emptyStateCharts">
        <Text>{first.text}</Text>
        <List variant="unordered-styled">
          {first.will.map((what) => (
            <Text key={what}>{what}</Text>
          ))}
        </List>
      </EmptyState>
      {home.connections.length > 0 && <ConnectionsLine connections={home.connections} />}
    </Flex>
  );
}
