import { Link, Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useFormats, useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { dealUrl } from "../../parts/hubspot-links.ts";
import { settingsTexts } from "../../texts/settings/index.ts";

const PAGE = 10;

/** Deals that would have been invoiced, page by page. */
export function Rehearsed({ deals }: { deals: readonly Shape<"Rehearsed">[] }) {
  const texts = useTexts(settingsTexts).goLive;
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  const [page, setPage] = useState(1);
  const rows = deals.slice((page - 1) * PAGE, page * PAGE);
  const table = (
    <>
      <TableHead>
        <TableRow>
          <TableHeader>{texts.deal}</TableHeader>
          <TableHeader>{texts.customer}</TableHeader>
          <TableHeader>{texts.date}</TableHeader>
          <TableHeader align="right">{texts.total}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ dealId, deal, customer, date, total }) => (
          <TableRow key={dealId}>
            <TableCell>
              <Link href={{ url: dealUrl(portal.id, dealId), external: true }}>{deal ?? dealId}</Link>
            </TableCell>
            <TableCell>{customer}</TableCell>
            <TableCell>{formats.date(date)}</TableCell>
            <TableCell align="right">{formats.money(total)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </>
  );
  const pageCount = Math.ceil(deals.length / PAGE);
  if (pageCount < 2) return <Table bordered>{table}</Table>;
  return (
    <Table bordered paginated page={page} pageCount={pageCount} onPageChange={setPage}>
      {table}
    </Table>
  );
}
