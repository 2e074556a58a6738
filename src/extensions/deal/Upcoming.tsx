import { Flex, Heading, Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../api/client.ts";
import { useFormats, useTexts } from "../api/surface.tsx";
import { dealTexts } from "../texts/deal/index.ts";
import { pageOf } from "../parts/pages.ts";
import { shareText } from "../parts/invoice/share-text.ts";

/** Instalments that lie ahead. */
export function Upcoming({ parts }: { parts: Shape<"Card">["upcoming"] }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const [page, setPage] = useState(1);
  if (parts.length === 0) return null;
  const { rows, pageCount } = pageOf(parts, page);
  return (
    <Flex direction="column" gap="xs">
      <Heading>{texts.upcoming}</Heading>
      <Table density="condensed" paginated={pageCount > 1} pageCount={pageCount} page={page} onPageChange={setPage}>
        <TableHead>
          <TableRow>
            <TableHeader>{texts.date}</TableHeader>
            <TableHeader>{texts.part}</TableHeader>
            <TableHeader align="right">{texts.amount}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ date, share, amount }, at) => (
            <TableRow key={`${page}-${at}`}>
              <TableCell>{formats.date(date)}</TableCell>
              <TableCell>{shareText(share, formats)}</TableCell>
              <TableCell align="right">{formats.money(amount)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}
