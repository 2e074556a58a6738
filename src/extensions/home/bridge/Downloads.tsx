import { Flex, Heading, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useTexts } from "../../api/surface.tsx";
import { bridgeTexts } from "../../texts/home/bridge/index.ts";
import { shownQuery, type BridgeSought } from "./bridge-sought.ts";
import { FileLink } from "./FileLink.tsx";

/** The figures that are shown, as a file: for a spreadsheet with every record, and for the board. */
export function Downloads({ bridge, sought }: { bridge: Shape<"Bridge">; sought: BridgeSought }) {
  const texts = useTexts(bridgeTexts);
  const query = shownQuery(sought, bridge);
  return (
    <Flex direction="column" gap="xs">
      <Heading>{texts.export}</Heading>
      <Flex direction="row" gap="sm" align="center" wrap>
        <FileLink format="pdf" query={query} label={texts.pdf} />
        <FileLink format="csv" query={query} label={texts.csv} />
      </Flex>
      <Text variant="microcopy">{texts.goodFor}</Text>
    </Flex>
  );
}
