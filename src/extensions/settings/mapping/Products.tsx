import { Flex, Input, Text } from "@hubspot/ui-extensions";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { Pick } from "../../parts/Pick.tsx";
import type { SectionProps, Settings } from "../../parts/use-settings.ts";
import { erpsOf, optionsOf, referenceOf } from "./erp-lists.ts";
import { ProductTable } from "./ProductTable.tsx";

type Items = Settings["items"];

/** What a line becomes whose product the accounting system does not know, and the account its revenue goes to. */
export function Products({ settings, change, mayChange, faultOf, connections }: SectionProps) {
  const texts = useTexts(settingsTexts).mapping.products;
  const { items } = settings;
  const set = (part: Partial<Items>) => change({ items: { ...items, ...part } });
  const accounts = referenceOf(connections, settings)?.incomeAccounts ?? [];
  return (
    <Flex direction="column" gap="sm">
      <Pick name="whenMissing" label={texts.whenMissing} value={items.whenMissing} options={Object.entries(texts.options).map(([value, label]) => ({ value, label }))} mayChange={mayChange} fault={faultOf("items.whenMissing")} onPick={(whenMissing) => set({ whenMissing: whenMissing as Items["whenMissing"] })} />
      <Pick name="incomeAccount" label={texts.account} description={texts.accountHelp} value={items.incomeAccountId} none={texts.firstAccount} options={optionsOf(accounts)} mayChange={mayChange} fault={faultOf("items.incomeAccountId")} onPick={(incomeAccountId) => set({ incomeAccountId })} />
      <Input name="defaultItem" label={texts.defaultItem} description={texts.defaultItemHelp} value={items.defaultItemId ?? ""} readOnly={!mayChange} onInput={(id) => set({ defaultItemId: id.trim() || null })} onChange={(id) => set({ defaultItemId: id.trim() || null })} />
      {erpsOf(connections).map(({ id, name }, _at, all) => (
        <Flex key={id} direction="column" gap="sm">
          {all.length > 1 && <Text format={{ fontWeight: "bold" }}>{name}</Text>}
          <ProductTable connectionId={id} mayChange={mayChange} />
        </Flex>
      ))}
    </Flex>
  );
}
