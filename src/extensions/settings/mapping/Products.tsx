import { Flex, Text } from "@hubspot/ui-extensions";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { Pick } from "../../parts/Pick.tsx";
import type { SectionProps, Settings } from "../../parts/use-settings.ts";
import { DefaultItem } from "./DefaultItem.tsx";
import { erpsOf, mainOf, optionsOf } from "./erp-lists.ts";
import { ProductTable } from "./ProductTable.tsx";

type Items = Settings["items"];

/** What a line becomes whose product the accounting system does not know, and the account its revenue goes to. */
export function Products({ settings, change, mayChange, faultOf, connections }: SectionProps) {
  const texts = useTexts(settingsTexts).mapping.products;
  const { items } = settings;
  const set = (part: Partial<Items>) => change({ items: { ...items, ...part } });
  const of = mainOf(connections, settings);
  const accounts = of?.reference?.incomeAccounts ?? [];
  return (
    <Flex direction="column" gap="sm">
      <Pick name="whenMissing" label={texts.whenMissing} value={items.whenMissing} options={Object.entries(texts.options).map(([value, label]) => ({ value, label }))} mayChange={mayChange} fault={faultOf("items.whenMissing")} onPick={(whenMissing) => set({ whenMissing: whenMissing as Items["whenMissing"] })} />
      <Pick name="incomeAccount" label={texts.account} description={texts.accountHelp} value={items.incomeAccountId} none={texts.firstAccount} options={optionsOf(accounts)} mayChange={mayChange} fault={faultOf("items.incomeAccountId")} onPick={(incomeAccountId) => set({ incomeAccountId })} />
      {of && <DefaultItem key={of.id} connectionId={of.id} itemId={items.defaultItemId} mayChange={mayChange} set={(defaultItemId) => set({ defaultItemId })} />}
      {erpsOf(connections).map(({ id, name }, _at, all) => (
        <Flex key={id} direction="column" gap="sm">
          {all.length > 1 && <Text format={{ fontWeight: "bold" }}>{name}</Text>}
          <ProductTable connectionId={id} mayChange={mayChange} />
        </Flex>
      ))}
    </Flex>
  );
}
