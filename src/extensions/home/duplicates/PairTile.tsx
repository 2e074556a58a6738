import { DescriptionList, DescriptionListItem, Flex, StatusTag, Text, Tile } from "@hubspot/ui-extensions";
import type { ReactNode } from "react";

interface PairTileProps {
  /** What stands on the tag, and what follows from it where somebody has decided. */
  word: string;
  means: string | null;
  because: string[];
  first: { label: string; shown: ReactNode };
  second: { label: string; shown: ReactNode };
  children: ReactNode;
}

/** Two records side by side, why they look like one, and what was or is to be decided. */
export function PairTile({ word, means, because, first, second, children }: PairTileProps) {
  return (
    <Tile>
      <Flex direction="column" gap="sm">
        <Flex direction="row" gap="sm" align="center" wrap>
          <StatusTag variant={means === null ? "warning" : "default"}>{word}</StatusTag>
          {means !== null && <Text inline>{means}</Text>}
          <Text inline variant="microcopy">
            {because.join(" · ")}
          </Text>
        </Flex>
        <DescriptionList direction="row">
          <DescriptionListItem label={first.label}>{first.shown}</DescriptionListItem>
          <DescriptionListItem label={second.label}>{second.shown}</DescriptionListItem>
        </DescriptionList>
        {children}
      </Flex>
    </Tile>
  );
}
