import { Flex, Heading, Link, StatusTag, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text, type StatusTagProps } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../api/client.ts";
import { useFormats, useTexts } from "../api/surface.tsx";
import { dealTexts, type DealTexts } from "../texts/deal/index.ts";
import { pageOf } from "../parts/pages.ts";
import { PdfLink } from "./PdfLink.tsx";

type CardInvoice = Shape<"CardInvoice">;

/** The deal's invoices, the newest first: one as a short paragraph, several as a table. */
export function Invoices({ invoices, compact }: { invoices: readonly CardInvoice[]; compact: boolean }) {
  const sorted = [...invoices].sort((a, b) => b.date.localeCompare(a.date) || b.instalment - a.instalment);
  const [only, ...others] = sorted;
  if (only === undefined) return null;
  if (others.length === 0) return <OneInvoice invoice={only} />;
  return compact ? <InvoiceList invoices={sorted} /> : <InvoiceTable invoices={sorted} />;
}

function OneInvoice({ invoice }: { invoice: CardInvoice }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const dates = [`${texts.date} ${formats.date(invoice.date)}`, ...(invoice.dueDate === null ? [] : [`${texts.due} ${formats.date(invoice.dueDate)}`])];
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" gap="sm" align="center" wrap>
        <Name invoice={invoice} />
        <State invoice={invoice} />
        <Ways invoice={invoice} />
      </Flex>
      <Text variant="microcopy">{[...dates, ...(invoice.origin === "by-hand" ? [texts.byHand] : [])].join(" · ")}</Text>
    </Flex>
  );
}

function InvoiceList({ invoices }: { invoices: readonly CardInvoice[] }) {
  const texts = useTexts(dealTexts);
  const [page, setPage] = useState(1);
  const { rows, pageCount } = pageOf(invoices, page);
  const formats = useFormats();
  return (
    <Flex direction="column" gap="xs">
      <Heading>{texts.invoices}</Heading>
      <Table bordered={false} density="condensed" paginated={pageCount > 1} pageCount={pageCount} page={page} onPageChange={setPage}>
        <TableHead>
          <TableRow>
            <TableHeader>{texts.number}</TableHeader>
            <TableHeader align="right">{texts.open}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((invoice) => (
            <TableRow key={invoice.id}>
              <TableCell>
                <Name invoice={invoice} />
                <State invoice={invoice} />
                <Ways invoice={invoice} />
              </TableCell>
              <TableCell align="right">{formats.money(invoice.balance)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}

function InvoiceTable({ invoices }: { invoices: readonly CardInvoice[] }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const [page, setPage] = useState(1);
  const { rows, pageCount } = pageOf(invoices, page);
  return (
    <Flex direction="column" gap="xs">
      <Heading>{texts.invoices}</Heading>
      <Table bordered density="condensed" paginated={pageCount > 1} pageCount={pageCount} page={page} onPageChange={setPage}>
        <TableHead>
          <TableRow>
            <TableHeader>{texts.number}</TableHeader>
            <TableHeader>{texts.status}</TableHeader>
            <TableHeader>{texts.date}</TableHeader>
            <TableHeader>{texts.due}</TableHeader>
            <TableHeader align="right">{texts.total}</TableHeader>
            <TableHeader align="right">{texts.open}</TableHeader>
            <TableHeader>{texts.pdf}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((invoice) => (
            <TableRow key={invoice.id}>
              <TableCell>
                <Name invoice={invoice} />
              </TableCell>
              <TableCell>
                <State invoice={invoice} />
              </TableCell>
              <TableCell>{formats.date(invoice.date)}</TableCell>
              <TableCell>{invoice.dueDate === null ? "" : formats.date(invoice.dueDate)}</TableCell>
              <TableCell align="right">{formats.money(invoice.total)}</TableCell>
              <TableCell align="right">{formats.money(invoice.balance)}</TableCell>
              <TableCell>
                <Ways invoice={invoice} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}

/** Its number, leading to where the ERP shows it. */
function Name({ invoice }: { invoice: CardInvoice }) {
  const name = invoiceName(invoice, useTexts(dealTexts));
  return invoice.url === null ? <Text format={{ fontWeight: "demibold" }}>{name}</Text> : <Link href={{ url: invoice.url, external: true }}>{name}</Link>;
}

const TONES: Record<CardInvoice["state"], NonNullable<StatusTagProps["variant"]>> = {
  draft: "default",
  open: "info",
  paid: "success",
  voided: "danger",
  deleted: "danger",
};

function State({ invoice: { state, superseded } }: { invoice: CardInvoice }) {
  const { invoiceStates } = useTexts(dealTexts);
  return (
    <StatusTag variant={superseded ? "default" : TONES[state]} hollow>
      {superseded ? invoiceStates.superseded : invoiceStates[state]}
    </StatusTag>
  );
}

/** The document, and the page where the customer can pay while something is open. */
function Ways({ invoice }: { invoice: CardInvoice }) {
  const texts = useTexts(dealTexts);
  const { payUrl, balance, state } = invoice;
  return (
    <>
      {state !== "deleted" && <PdfLink invoice={invoice} name={invoiceName(invoice, texts)} />}
      {payUrl !== null && state === "open" && balance.minor > 0 && <Link href={{ url: payUrl, external: true }}>{texts.payPage}</Link>}
    </>
  );
}

export const invoiceName = ({ number }: Pick<CardInvoice, "number">, texts: DealTexts): string =>
  number === null ? texts.invoiceUnnumbered : texts.invoice(number);
