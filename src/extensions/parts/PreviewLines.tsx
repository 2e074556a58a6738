import { Flex, Heading, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../api/client.ts";
import { useFormats, useTexts } from "../api/surface.tsx";
import { linesTexts, type LinesTexts } from "../texts/lines/index.ts";
import { discountText } from "./discount-text.ts";
import { pageOf } from "./pages.ts";

type Line = Shape<"PreviewLine">;

/** The lines as they would be billed, before tax, a page at a time. */
export function PreviewLines({ lines, lineCount }: { lines: readonly Line[]; lineCount: number }) {
  const texts = useTexts(linesTexts);
  const formats = useFormats();
  const [page, setPage] = useState(1);
  const { rows, pageCount } = pageOf(lines, page);
  return (
    <Flex direction="column" gap="xs">
      <Heading>{texts.lines}</Heading>
      <Table bordered density="condensed" paginated={pageCount > 1} pageCount={pageCount} page={page} onPageChange={setPage}>
        <TableHead>
          <TableRow>
            <TableHeader>{texts.description}</TableHeader>
            <TableHeader align="right">{texts.quantity}</TableHeader>
            <TableHeader align="right">{texts.price}</TableHeader>
            <TableHeader align="right">{texts.discount}</TableHeader>
            <TableHeader>{texts.tax}</TableHeader>
            <TableHeader align="right">{texts.amount}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((line, at) => (
            <TableRow key={`${page}-${at}`}>
              <TableCell>
                <Text truncate={{ tooltipText: line.description }}>{line.description}</Text>
              </TableCell>
              <TableCell align="right">{formats.decimal(line.quantity)}</TableCell>
              <TableCell align="right">{formats.money({ amount: line.unitPrice, currency: line.amount.currency })}</TableCell>
              <TableCell align="right">{line.discount === null ? "" : discountText(line.discount, line.amount.currency, formats)}</TableCell>
              <TableCell>{taxText(line, texts, formats)}</TableCell>
              <TableCell align="right">{formats.money(line.amount)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {lines.length < lineCount && <Text variant="microcopy">{texts.linesShown(lines.length, lineCount)}</Text>}
    </Flex>
  );
}

function taxText({ tax }: Line, texts: LinesTexts, formats: Pick<ReturnType<typeof useFormats>, "percent">): string {
  if (tax.by === "erp") return texts.taxBy.erp;
  if (tax.by === "none") return texts.taxBy.none;
  if (tax.by === "unmapped") return texts.taxBy.unmapped(tax.name ?? "");
  return tax.rate === null ? (tax.name ?? "") : texts.taxCode(tax.name ?? "", formats.percent(tax.rate));
}
