import { Button, EmptyState, Flex, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { homeTexts } from "../../texts/home/index.ts";
import { PageTurner } from "../PageTurner.tsx";
import type { Paging } from "../paging.ts";
import type { Sought } from "./Filters.tsx";
import { RetryAll } from "./RetryAll.tsx";
import { ROWS, type WaitingList } from "./use-waiting.ts";
import { WaitingTable } from "./WaitingTable.tsx";

interface FoundProps {
  list: WaitingList;
  page: Shape<"WaitingPage">;
  sought: Sought;
  paging: Paging<string>;
  onSearch: (sought: Sought) => void;
}

/** What was found, or that nothing waits, or that nothing matches. */
export function Found({ list, page, sought, paging, onSearch }: FoundProps) {
  const texts = useTexts(homeTexts);
  const formats = useFormats();
  const { parked, total, cursor } = page;
  if (total === 0) return page.reasons.length === 0 ? <NothingWaits /> : <NoMatch onClear={() => onSearch({ q: "", reason: "" })} />;
  const first = paging.pagesBefore * ROWS + 1;
  const range = texts.range(formats.count(first), formats.count(first + parked.length - 1), formats.count(total));
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" gap="sm" align="center" wrap>
        <Text format={{ fontWeight: "bold" }}>{texts.attention.found(formats.count(total), total === 1)}</Text>
        <RetryAll page={page} sought={sought} onBegun={() => void list.reload()} />
      </Flex>
      <WaitingTable list={list} page={page} />
      <PageTurner range={parked.length === 0 ? "" : range} paging={paging} next={cursor} busy={list.loading} words={texts} />
    </Flex>
  );
}

function NothingWaits() {
  const { attention } = useTexts(homeTexts);
  return (
    <EmptyState title={attention.none} layout="vertical" imageName="task">
      <Text>{attention.noneText}</Text>
    </EmptyState>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const { attention } = useTexts(homeTexts);
  return (
    <EmptyState title={attention.noMatch} layout="vertical" imageName="voteAndSearch">
      <Text>{attention.noMatchText}</Text>
      <Button onClick={onClear}>{attention.clear}</Button>
    </EmptyState>
  );
}
