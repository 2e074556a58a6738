import { Button, Flex, Text } from "@hubspot/ui-extensions";
import type { Paging } from "./paging.ts";

interface PageTurnerProps<Cursor> {
  /** "26 to 50 of 1,203"; empty: nothing is said. */
  range: string;
  paging: Paging<Cursor>;
  /** Where the next page begins; null on the last one. */
  next: Cursor | null;
  busy: boolean;
  words: { next: string; previous: string };
}

/** Nothing where everything is on one page. */
export function PageTurner<Cursor>({ range, paging, next, busy, words }: PageTurnerProps<Cursor>) {
  const turn = () => {
    if (next !== null) paging.next(next);
  };
  if (next === null && paging.pagesBefore === 0) return null;
  return (
    <Flex direction="row" gap="sm" align="center" wrap>
      <Button size="xs" variant="secondary" disabled={busy || paging.pagesBefore === 0} onClick={paging.previous}>
        {words.previous}
      </Button>
      {range !== "" && <Text variant="microcopy">{range}</Text>}
      <Button size="xs" variant="secondary" disabled={busy || next === null} onClick={turn}>
        {words.next}
      </Button>
    </Flex>
  );
}
