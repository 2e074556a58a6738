import { Flex, Input, Text } from "@hubspot/ui-extensions";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { Days } from "../../parts/Days.tsx";
import type { SectionProps, Settings } from "../../parts/use-settings.ts";

type Rules = Settings["health"];
const PARTS = ["punctuality", "overdue", "takenBack", "engagement"] as const;
const BANDS = ["good", "watch"] as const;

/** What counts how much for the health of a customer. */
export function CustomerHealth({ settings, change, mayChange, faultOf }: SectionProps) {
  const texts = useTexts(settingsTexts).health;
  const { health } = settings;
  const set = (part: Partial<Rules>) => change({ health: { ...health, ...part } });
  const name = (text: string) => set({ lastContactField: text.trim() === "" ? null : text.trim() });
  const fault = faultOf("health.lastContactField");
  return (
    <Flex direction="column" gap="sm">
      <Text>{texts.intro}</Text>
      <Input name="lastContactField" label={texts.field} description={texts.fieldHelp} value={health.lastContactField ?? ""} readOnly={!mayChange} error={fault !== undefined} {...(fault === undefined ? {} : { validationMessage: fault })} onInput={name} onChange={name} />
      {PARTS.map((part) => (
        <Days key={part} name={`weight-${part}`} label={texts.parts[part]} value={health.weights[part]} max={100} mayChange={mayChange} fault={faultOf(`health.weights.${part}`)} onChange={(weight) => set({ weights: { ...health.weights, [part]: weight } })} />
      ))}
      {BANDS.map((band) => (
        <Days key={band} name={`band-${band}`} label={texts[band]} value={health.bands[band]} max={100} mayChange={mayChange} fault={faultOf(`health.bands.${band}`)} onChange={(score) => set({ bands: { ...health.bands, [band]: score } })} />
      ))}
    </Flex>
  );
}
