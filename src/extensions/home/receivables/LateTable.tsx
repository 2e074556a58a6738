import { Flex, Heading, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { pageOf } from "../../parts/pages.ts";
import { receivableTexts } from "../../texts/home/receivables/index.ts";

type Late = Shape<"Receivables">["customers"];

/** Who is late, the largest amount first, in each currency. */
export function LateTable({ by, late }: { by: "customer" | "owner"; late: Late }) {
  const texts = useTexts(receivableTexts);
  const formats = useFormats();
  const [page, setPage] = useState(1);
  const { rows, pageCount } = pageOf(late.largest, page);
  return (
    <Flex direction="column" gap="xs">
      <Heading>{by === "customer" ? texts.lateCustomers : texts.lateOwners}</Heading>
      {late.total === 0 ? (
        <Text>{texts.nobodyLate}</Text>
      ) : (
        <Table bordered density="condensed" paginated={pageCount > 1} pageCount={pageCount} page={page} onPageChange={setPage}>
          <TableHead>
            <TableRow>
              <TableHeader>{by === "customer" ? texts.customer : texts.owner}</TableHeader>
              <TableHeader align="right">{texts.overdue}</TableHeader>
              <TableHeader>{texts.oldest}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={`${row.id} ${row.overdue.currency}`}>
                <TableCell>
                  <Text truncate={{ maxWidth: 360 }}>{nameOf(by, row, texts)}</Text>
                </TableCell>
                <TableCell align="right">{formats.money(row.overdue)}</TableCell>
                <TableCell>
                  {`${formats.date(row.oldestDue)}, ${texts.daysLate(formats.count(row.daysLate), row.daysLate === 1)}, ${texts.invoices(formats.count(row.invoices), row.invoices === 1)}`}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {late.total > late.largest.length && <Text variant="microcopy">{texts.shownOf(formats.count(late.largest.length), formats.count(late.total))}</Text>}
    </Flex>
  );
}

function nameOf(by: "customer" | "owner", { id, name }: Late["largest"][number], texts: (typeof receivableTexts)["en"]): string {
  if (name !== null) return name;
  if (by === "customer" || id === null) return by === "customer" ? (id ?? "") : texts.noOwner;
  return texts.ownerNumber(id);
}
