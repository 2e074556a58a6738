import { EmptyState, Flex, Link, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { dealUrl } from "../../parts/hubspot-links.ts";
import { cut } from "../../parts/cut.ts";
import { homeTexts } from "../../texts/home/index.ts";
import { PageTurner } from "../PageTurner.tsx";
import type { Paging } from "../paging.ts";
import { Details } from "./Details.tsx";
import { useLine } from "./use-line.ts";

interface EntriesProps {
  page: Shape<"LogPage">;
  paging: Paging<number>;
  busy: boolean;
  filtered: boolean;
}

/** One sentence a row; what is behind it opens beside the page. */
export function Entries({ page: { entries, before }, paging, busy, filtered }: EntriesProps) {
  const { log } = useTexts(homeTexts);
  const words = { next: entries.length === 0 ? log.searchOn : log.older, previous: log.newer };
  return (
    <Flex direction="column" gap="sm">
      {entries.length === 0 ? <NoEntries filtered={filtered} older={before !== null} /> : <EntryTable entries={entries} />}
      <PageTurner range="" paging={paging} next={before} busy={busy} words={words} />
    </Flex>
  );
}

function NoEntries({ filtered, older }: { filtered: boolean; older: boolean }) {
  const { log } = useTexts(homeTexts);
  if (older) return <Text>{log.searchOnText}</Text>;
  return (
    <EmptyState title={filtered ? log.noMatch : log.none} layout="vertical" imageName={filtered ? "voteAndSearch" : "emptyStateCharts"}>
      <Text>{filtered ? log.noMatchText : log.noneText}</Text>
    </EmptyState>
  );
}

/** As much of a sentence or a name as a row holds. */
const MOST = 240;

function EntryTable({ entries }: { entries: Shape<"LogPage">["entries"] }) {
  const { log } = useTexts(homeTexts);
  const formats = useFormats();
  const line = useLine();
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{log.when}</TableHeader>
          <TableHeader>{log.happened}</TableHeader>
          <TableHeader>{log.deal}</TableHeader>
          <TableHeader>{log.person}</TableHeader>
          <TableHeader>{log.details}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {entries.map((entry) => (
          <TableRow key={entry.seq}>
            <TableCell>{formats.moment(entry.at)}</TableCell>
            <TableCell>{cut(line(entry), MOST)}</TableCell>
            <TableCell>
              <DealNumber dealId={entry.dealId} />
            </TableCell>
            <TableCell>{cut(entry.by ?? log.byItself, MOST)}</TableCell>
            <TableCell>
              <Details entry={entry} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function DealNumber({ dealId }: { dealId: string | null }) {
  const { portal } = useSurfaceContext();
  return dealId === null ? null : <Link href={{ url: dealUrl(portal.id, dealId), external: true }}>{dealId}</Link>;
}
