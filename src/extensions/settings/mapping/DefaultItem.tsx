import { Button, DescriptionList, DescriptionListItem, Flex, Text, Tile } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useApi, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { settingsTexts } from "../../texts/settings/index.ts";
import { ItemSearch, nameOfItem, type FoundItem } from "./ItemSearch.tsx";

interface DefaultItemProps {
  connectionId: string;
  itemId: string | null;
  mayChange: boolean;
  set: (itemId: string | null) => void;
}

/** The item of lines without a product, by its name, and the search that changes it. Part of the rules: saved with them. */
export function DefaultItem({ connectionId, itemId, mayChange, set }: DefaultItemProps) {
  const { products: texts, productTable: words } = useTexts(settingsTexts).mapping;
  const [chosen, setChosen] = useState<FoundItem | null>(null);
  const [searching, setSearching] = useState(false);
  return (
    <Flex direction="column" gap="xs" align="start">
      <DescriptionList direction="column">
        <DescriptionListItem label={texts.defaultItem}>
          <Text>{itemId === null ? texts.noDefaultItem : chosen?.id === itemId ? nameOfItem(chosen) : mayChange ? <Named key={itemId} connectionId={connectionId} itemId={itemId} /> : texts.itemOf(itemId)}</Text>
        </DescriptionListItem>
      </DescriptionList>
      <Text variant="microcopy">{texts.defaultItemHelp}</Text>
      {mayChange && (
        <Flex direction="row" gap="sm" wrap>
          <Button size="xs" variant="secondary" onClick={() => setSearching(!searching)}>
            {searching ? words.cancel : texts.chooseDefault}
          </Button>
          {itemId !== null && (
            <Button size="xs" variant="transparent" onClick={() => set(null)}>
              {texts.noDefault}
            </Button>
          )}
        </Flex>
      )}
      {searching && (
        <Tile compact>
          <ItemSearch
            connectionId={connectionId}
            start=""
            busy={false}
            onChoose={(item) => {
              setChosen(item);
              set(item.id);
              setSearching(false);
            }}
          />
        </Tile>
      )}
    </Flex>
  );
}

/** What the accounting system calls it; until it has answered, and where it cannot, its number. */
function Named({ connectionId, itemId }: Pick<DefaultItemProps, "connectionId"> & { itemId: string }) {
  const { products: texts } = useTexts(settingsTexts).mapping;
  const api = useApi();
  const { data } = useLoad(() => api.get("/api/v1/mapping/items", { query: { connectionId, itemId } }));
  const [item] = data?.items ?? [];
  return <>{item ? nameOfItem(item) : data === null ? texts.itemOf(itemId) : texts.goneItem(itemId)}</>;
}
