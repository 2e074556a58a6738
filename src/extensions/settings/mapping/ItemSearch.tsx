import { Button, Flex, Form, SearchInput, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useApi, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { Failure } from "../../parts/Failure.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";

export interface FoundItem {
  id: string;
  name: string;
  sku: string | null;
}

export const nameOfItem = ({ name, sku }: FoundItem): string => (sku === null ? name : `${name} (${sku})`);

interface ItemSearchProps {
  connectionId: string;
  /** What to begin with: a product's own name. */
  start: string;
  busy: boolean;
  onChoose: (item: FoundItem) => void;
}

/** Any item of the accounting system, by name or SKU; asked only when somebody searches. */
export function ItemSearch({ connectionId, start, busy, onChoose }: ItemSearchProps) {
  const texts = useTexts(settingsTexts).mapping.productTable;
  const api = useApi();
  const search = useAct();
  const [text, setText] = useState(start);
  const [found, setFound] = useState<readonly FoundItem[] | null>(null);
  const sought = text.trim().slice(0, 100);
  const go = () => {
    if (sought !== "") search.act(() => api.get("/api/v1/mapping/items", { query: { connectionId, text: sought } }), ({ items }) => setFound(items));
  };
  return (
    <Flex direction="column" gap="sm" align="start">
      <Form onSubmit={go}>
        <Flex direction="row" gap="xs" align="end" wrap>
          <SearchInput name="itemSearch" label={texts.searchItem} value={text} onChange={setText} />
          <Button type="submit" size="sm" variant="secondary" disabled={search.busy || sought === ""}>
            {texts.search}
          </Button>
        </Flex>
      </Form>
      {search.problem && <Failure problem={search.problem} />}
      {found?.length === 0 && <Text>{texts.noItem}</Text>}
      {found?.map((item) => (
        <Flex key={item.id} direction="row" gap="sm" align="center" wrap>
          <Text>{nameOfItem(item)}</Text>
          <Button size="xs" variant="secondary" disabled={busy} onClick={() => onChoose(item)}>
            {texts.choose(item.name)}
          </Button>
        </Flex>
      ))}
    </Flex>
  );
}
