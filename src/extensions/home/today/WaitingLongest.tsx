import { Flex, Heading, StatusTag, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { homeTexts } from "../../texts/home/index.ts";
import { DealName } from "../attention/DealName.tsx";
import { waitsText } from "../attention/waits-text.ts";
import { useSaid } from "../../parts/said.ts";

/** The deals that have waited longest for a person, or that all is quiet. */
export function WaitingLongest({ parked }: { parked: Shape<"Home">["parked"] }) {
  const texts = useTexts(homeTexts);
  const formats = useFormats();
  const { reason } = useSaid();
  if (parked.count === 0) return <Quiet />;
  return (
    <Flex direction="column" gap="xs">
      <Heading>{texts.today.oldest}</Heading>
      <Table bordered density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>{texts.attention.deal}</TableHeader>
            <TableHeader>{texts.attention.what}</TableHeader>
            <TableHeader align="right">{texts.attention.amount}</TableHeader>
            <TableHeader>{texts.attention.waits}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {parked.oldest.map((waiting) => (
            <TableRow key={waiting.id}>
              <TableCell>
                <DealName waiting={waiting} />
              </TableCell>
              <TableCell>
                <Text truncate={{ tooltipText: reason(waiting).sentence, maxWidth: 420 }}>{reason(waiting).sentence}</Text>
              </TableCell>
              <TableCell align="right">{waiting.deal.amount === null ? "" : formats.money(waiting.deal.amount)}</TableCell>
              <TableCell>{waitsText(waiting, texts, formats)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <PageLink to="/attention">{texts.today.seeAll(formats.count(parked.count))}</PageLink>
    </Flex>
  );
}

function Quiet() {
  const texts = useTexts(homeTexts);
  return (
    <Flex direction="row" gap="sm" align="center">
      <StatusTag variant="success">{texts.today.quiet}</StatusTag>
      <Text>{texts.today.quietText}</Text>
    </Flex>
  );
}
