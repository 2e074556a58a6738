import { Accordion, Flex, Heading, Link, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { dealUrl } from "../../parts/hubspot-links.ts";
import { receivableTexts } from "../../texts/home/receivables/index.ts";
import { Why } from "./Why.tsx";

type DelayFigures = Shape<"Receivables">["delay"];

/** How long it takes from a deal that closes to its first invoice. */
export function Delay({ delay }: { delay: DelayFigures }) {
  const texts = useTexts(receivableTexts);
  const formats = useFormats();
  const days = (count: number) => texts.delayDays(formats.decimal(String(count)), count === 1);
  return (
    <Flex direction="column" gap="xs" align="start">
      <Heading>{texts.delay}</Heading>
      <Text variant="microcopy">{texts.between(formats.date(delay.from), formats.date(delay.to))}</Text>
      <Text format={{ fontWeight: "bold" }}>{delay.medianDays === null ? texts.delayNone : days(delay.medianDays)}</Text>
      {delay.averageDays !== null && <Text>{texts.delayOf(formats.count(delay.invoiced), formats.count(delay.waiting), days(delay.averageDays))}</Text>}
      <Why id="delay" about={texts.delay} rule={texts.delayWhy} />
      {delay.slowest.length > 0 && (
        <Accordion title={texts.slowest} size="xs">
          <Slowest rows={delay.slowest} />
        </Accordion>
      )}
    </Flex>
  );
}

function Slowest({ rows }: { rows: DelayFigures["slowest"] }) {
  const texts = useTexts(receivableTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{texts.deal}</TableHeader>
          <TableHeader>{texts.won}</TableHeader>
          <TableHeader>{texts.invoiced}</TableHeader>
          <TableHeader align="right">{texts.days}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ deal, wonOn, invoicedOn, days }) => (
          <TableRow key={deal.id}>
            <TableCell>
              <Link href={{ url: dealUrl(portal.id, deal.id), external: true }}>{deal.name}</Link>
            </TableCell>
            <TableCell>{formats.date(wonOn)}</TableCell>
            <TableCell>{formats.date(invoicedOn)}</TableCell>
            <TableCell align="right">{formats.count(days)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
