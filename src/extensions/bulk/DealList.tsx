import { Flex, Link, StatusTag, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../api/client.ts";
import { useFormats, useSurfaceContext, useTexts } from "../api/surface.tsx";
import { dealUrl } from "../parts/hubspot-links.ts";
import { pageOf } from "../parts/pages.ts";
import { bulkTexts, type BulkTexts } from "../texts/bulk/index.ts";
import { byUrgency, TONES } from "./states.ts";
import { useSaid } from "../parts/said.ts";
import type { Saying } from "../texts/said/sayings.ts";

type Deal = Shape<"BulkDeal">;

/** Every selected deal, what it is worth and how far its invoice is; those that need a person first. */
export function DealList({ deals }: { deals: readonly Deal[] }) {
  const texts = useTexts(bulkTexts);
  const formats = useFormats();
  const [page, setPage] = useState(1);
  const { rows, pageCount } = pageOf(byUrgency(deals), page);
  return (
    <Table bordered density="condensed" paginated={pageCount > 1} pageCount={pageCount} page={page} onPageChange={setPage}>
      <TableHead>
        <TableRow>
          <TableHeader>{texts.deal}</TableHeader>
          <TableHeader align="right">{texts.amount}</TableHeader>
          <TableHeader>{texts.state}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((deal) => (
          <TableRow key={deal.dealId}>
            <TableCell>
              <DealName deal={deal} />
            </TableCell>
            <TableCell align="right">{deal.amount === null ? "" : formats.money(deal.amount)}</TableCell>
            <TableCell>
              <DealState deal={deal} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function DealName({ deal: { dealId, name, customerName } }: { deal: Deal }) {
  const texts = useTexts(bulkTexts);
  const { portal } = useSurfaceContext();
  return (
    <Flex direction="column" gap="flush">
      <Link href={{ url: dealUrl(portal.id, dealId), external: true }}>{name ?? texts.unnamed(dealId)}</Link>
      {customerName !== null && <Text variant="microcopy">{customerName}</Text>}
    </Flex>
  );
}

function DealState({ deal }: { deal: Deal }) {
  const texts = useTexts(bulkTexts);
  const { reason } = useSaid();
  return (
    <Flex direction="column" gap="flush" align="start">
      <StatusTag variant={TONES[deal.state]} hollow>
        {texts.states[deal.state]}
      </StatusTag>
      {deal.invoice && <InvoiceName invoice={deal.invoice} />}
      {linesOf(deal, texts, reason(deal)).map((line) => (
        <Text key={line} variant="microcopy">
          {line}
        </Text>
      ))}
    </Flex>
  );
}

function InvoiceName({ invoice: { number, url } }: { invoice: NonNullable<Deal["invoice"]> }) {
  const texts = useTexts(bulkTexts);
  const name = number === null ? texts.invoiceUnnumbered : texts.invoice(number);
  return url === null ? <Text variant="microcopy">{name}</Text> : <Link href={{ url, external: true }}>{name}</Link>;
}

/** In the user's language where we have the words, else as the server says it. */
function linesOf({ code }: Deal, { reasons }: BulkTexts, { sentence, nextStep }: Saying): string[] {
  if (code !== null && code in reasons) return [reasons[code as keyof typeof reasons]];
  return [sentence, nextStep].filter((line) => line !== "");
}
