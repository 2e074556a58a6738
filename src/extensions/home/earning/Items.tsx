import { Button, Flex, Heading } from "@hubspot/ui-extensions";
import { useTexts } from "../../api/surface.tsx";
import { earningTexts } from "../../texts/home/earning/index.ts";
import { Field } from "../../parts/Field.tsx";
import type { SectionProps, Settings } from "../../parts/use-settings.ts";
import { PolicyChoice } from "./PolicyChoice.tsx";

type Rules = Settings["recognition"];
type Item = Rules["items"][number];
/** As many as the settings hold. */
const MOST = 500;

/** Products that are earned otherwise, or whose price alone divides a bundle. */
export function Items({ items, set, mayChange, faultOf }: { items: Rules["items"]; set: (items: Rules["items"]) => void } & Pick<SectionProps, "mayChange" | "faultOf">) {
  const texts = useTexts(earningTexts);
  const replace = (at: number, part: Partial<Item>) => set(items.map((item, index) => (index === at ? { ...item, ...part } : item)));
  return (
    <Flex direction="column" gap="sm">
      <Heading>{texts.items}</Heading>
      {items.map(({ item, policy, standAlonePrice }, at) => {
        const path = `recognition.items.${at}`;
        // With their number: what was typed into one is never shown in another once one is removed.
        return (
          <Flex key={`${at} ${items.length}`} direction="row" gap="sm" align="end" wrap>
            <Field name={`${path}.item`} label={texts.item} value={item} fault={faultOf(`${path}.item`)} mayChange={mayChange} onType={(text) => replace(at, { item: text })} />
            <PolicyChoice<Item["policy"]> path={`${path}.policy`} label={texts.policy} none={texts.asOthers} policy={policy} set={(own) => replace(at, { policy: own })} mayChange={mayChange} faultOf={faultOf} />
            <Field name={`${path}.price`} label={texts.price} value={standAlonePrice ?? ""} fault={faultOf(`${path}.standAlonePrice`)} mayChange={mayChange} onType={(text) => replace(at, { standAlonePrice: text.replace(",", ".") || null })} />
            {mayChange && (
              <Button size="sm" variant="secondary" onClick={() => set(items.filter((_, index) => index !== at))}>
                {texts.remove}
              </Button>
            )}
          </Flex>
        );
      })}
      {mayChange && items.length < MOST && (
        <Flex direction="row">
          <Button size="sm" onClick={() => set([...items, { item: "", policy: null, standAlonePrice: null }])}>
            {texts.add}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
