import { Button, Flex, Text } from "@hubspot/ui-extensions";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { Field } from "../../parts/Field.tsx";
import type { SectionProps, Settings } from "../../parts/use-settings.ts";

type Rate = Settings["commission"]["rates"][number];
const FIRST: Rate = { from: "2026-01-01", ownerId: null, percent: "10" };

/** Who earns how much of the cash of their deals, by the date of the invoice. */
export function Commission({ settings, change, mayChange, faultOf }: SectionProps) {
  const texts = useTexts(settingsTexts).commission;
  const { rates } = settings.commission;
  const save = (all: Rate[]) => change({ commission: { rates: all } });
  const set = (at: number, part: Partial<Rate>) => save(rates.map((rate, index) => (index === at ? { ...rate, ...part } : rate)));
  return (
    <Flex direction="column" gap="sm">
      <Text>{texts.intro}</Text>
      {rates.length === 0 && <Text>{texts.none}</Text>}
      {rates.map((rate, at) => (
        <Flex key={at} direction="row" gap="sm" align="end" wrap>
          <Field name={`from-${at}`} label={texts.from} value={rate.from} fault={faultOf(`commission.rates.${at}.from`)} mayChange={mayChange} onType={(from) => set(at, { from })} />
          <Field name={`owner-${at}`} label={texts.owner} description={texts.ownerHelp} value={rate.ownerId ?? ""} fault={faultOf(`commission.rates.${at}.ownerId`)} mayChange={mayChange} onType={(id) => set(at, { ownerId: id === "" ? null : id })} />
          <Field name={`percent-${at}`} label={texts.percent} value={rate.percent} fault={faultOf(`commission.rates.${at}.percent`)} mayChange={mayChange} onType={(text) => set(at, { percent: text.replace(",", ".") })} />
          {mayChange && (
            <Button size="sm" variant="secondary" onClick={() => save(rates.filter((_, index) => index !== at))}>
              {texts.remove}
            </Button>
          )}
        </Flex>
      ))}
      {mayChange && (
        <Flex direction="row">
          <Button size="sm" onClick={() => save([...rates, rates.at(-1) ?? FIRST])}>
            {texts.add}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
