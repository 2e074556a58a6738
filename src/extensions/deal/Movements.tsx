import { Flex, Heading, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../api/client.ts";
import { useFormats, useTexts } from "../api/surface.tsx";
import { dealTexts } from "../texts/deal/index.ts";
import { invoiceName } from "./Invoices.tsx";
import { pageOf } from "../parts/pages.ts";

/** Payments and credits of all invoices in the order they came; nothing before there is an invoice. */
export function Movements({ invoices }: { invoices: readonly Shape<"CardInvoice">[] }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const [page, setPage] = useState(1);
  if (invoices.length === 0) return null;
  const all = invoices
    .flatMap((invoice) => invoice.movements.map((movement) => ({ ...movement, invoice })))
    .sort((a, b) => a.date.localeCompare(b.date));
  if (all.length === 0) return <Text variant="microcopy">{texts.noMovements}</Text>;
  const { rows, pageCount } = pageOf(all, page);
  return (
    <Flex direction="column" gap="xs">
      <Heading>{texts.movements}</Heading>
      <Table density="condensed" paginated={pageCount > 1} pageCount={pageCount} page={page} onPageChange={setPage}>
        <TableHead>
          <TableRow>
            <TableHeader>{texts.date}</TableHeader>
            <TableHeader>{texts.movements}</TableHeader>
            <TableHeader align="right">{texts.amount}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ kind, label, amount, date, invoice }, at) => {
            const what = label === null ? texts.movementKinds[kind] : `${texts.movementKinds[kind]} ${label}`;
            return (
              <TableRow key={`${page}-${at}`}>
                <TableCell>{formats.date(date)}</TableCell>
                <TableCell>{invoices.length > 1 ? texts.onInvoice(what, invoiceName(invoice, texts)) : what}</TableCell>
                <TableCell align="right">{formats.money(amount)}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Flex>
  );
}
