import { Flex, Link, StatusTag, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../api/client.ts";
import { useFormats, useSurfaceContext, useTexts } from "../api/surface.tsx";
import { cut } from "../parts/cut.ts";
import { dealUrl } from "../parts/hubspot-links.ts";
import { pageOf } from "../parts/pages.ts";
import { companyTexts } from "../texts/company/index.ts";

/** Of a deal's name: it stands between three narrow columns. */
const MOST = 60;

/** The longest due first. `all`: how many are open, of which the server lists the first. */
export function InvoiceList({ invoices, all }: { invoices: readonly Shape<"CompanyInvoice">[]; all: number }) {
  const texts = useTexts(companyTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  const [shown, setShown] = useState(1);
  const { rows, pageCount } = pageOf(invoices, shown);
  return (
    <Flex direction="column" gap="xs">
      <Table bordered density="condensed" paginated={pageCount > 1} pageCount={pageCount} page={shown} onPageChange={setShown}>
        <TableHead>
          <TableRow>
            <TableHeader>{texts.invoice}</TableHeader>
            <TableHeader>{texts.deal}</TableHeader>
            <TableHeader>{texts.due}</TableHeader>
            <TableHeader align="right">{texts.open}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ id, connectionId, number, url, dealId, dealName, dueDate, daysOverdue, balance }) => (
            <TableRow key={connectionId + id}>
              <TableCell>{url === null ? <Text>{number ?? id}</Text> : <Link href={{ url, external: true }}>{number ?? id}</Link>}</TableCell>
              <TableCell>
                <Link variant="dark" href={{ url: dealUrl(portal.id, dealId), external: true }}>
                  {cut(dealName ?? dealId, MOST)}
                </Link>
              </TableCell>
              <TableCell>{daysOverdue === null ? <Text>{dueDate === null ? texts.noDueDate : formats.date(dueDate)}</Text> : <StatusTag variant="danger">{texts.overdueBy(daysOverdue)}</StatusTag>}</TableCell>
              <TableCell align="right">{formats.money(balance)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {all > invoices.length && <Text variant="microcopy">{texts.more(all - invoices.length)}</Text>}
    </Flex>
  );
}
