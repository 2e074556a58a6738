import { Flex, Link, StatusTag, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../api/client.ts";
import { useFormats, useSurfaceContext, useTexts } from "../api/surface.tsx";
import { cut } from "../parts/cut.ts";
import { dealUrl } from "../parts/hubspot-links.ts";
import { pageOf } from "../parts/pages.ts";
import { contactTexts } from "../texts/contact/index.ts";
import { CopyPayLink } from "./CopyPayLink.tsx";
import type { PageActions } from "./page-actions.ts";

type Invoice = Shape<"ContactInvoice">;

/** The longest due first. `all`: how many there are, of which the server lists the first. */
export function InvoiceList({ invoices, all, page }: { invoices: readonly Invoice[]; all: number; page: PageActions }) {
  const texts = useTexts(contactTexts);
  const formats = useFormats();
  const [shown, setShown] = useState(1);
  const { rows, pageCount } = pageOf(invoices, shown);
  return (
    <Flex direction="column" gap="xs">
      <Table bordered={false} density="condensed" paginated={pageCount > 1} pageCount={pageCount} page={shown} onPageChange={setShown}>
        <TableHead>
          <TableRow>
            <TableHeader>{texts.column}</TableHeader>
            <TableHeader align="right">{texts.open}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((invoice) => (
            <TableRow key={invoice.connectionId + invoice.id}>
              <TableCell>
                <OneInvoice invoice={invoice} page={page} />
              </TableCell>
              <TableCell align="right">{formats.money(invoice.balance)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {all > invoices.length && <Text variant="microcopy">{texts.more(all - invoices.length)}</Text>}
    </Flex>
  );
}

/** Of a name beside the record. */
const MOST = 60;

function OneInvoice({ invoice, page }: { invoice: Invoice; page: PageActions }) {
  const texts = useTexts(contactTexts);
  const { portal } = useSurfaceContext();
  const { number, url, dealId, dealName, customerName } = invoice;
  const name = number === null ? texts.invoiceUnnumbered : texts.invoice(number);
  return (
    <Flex direction="column" gap="flush" align="start">
      {url === null ? <Text format={{ fontWeight: "demibold" }}>{name}</Text> : <Link href={{ url, external: true }}>{name}</Link>}
      <Due invoice={invoice} />
      <Link variant="dark" href={{ url: dealUrl(portal.id, dealId), external: true }}>
        {cut(dealName ?? dealId, MOST)}
      </Link>
      {invoice.as === "billing-contact" && customerName !== null && <Text variant="microcopy">{texts.onBehalf(cut(customerName, MOST))}</Text>}
      <CopyPayLink invoice={invoice} name={name} page={page} />
    </Flex>
  );
}

function Due({ invoice: { dueDate, daysOverdue } }: { invoice: Invoice }) {
  const texts = useTexts(contactTexts);
  const formats = useFormats();
  if (daysOverdue !== null) return <StatusTag variant="danger">{texts.late(daysOverdue)}</StatusTag>;
  return <Text variant="microcopy">{dueDate === null ? texts.noDueDate : texts.due(formats.date(dueDate))}</Text>;
}
