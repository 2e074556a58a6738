import { Flex, Text } from "@hubspot/ui-extensions";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { Pick } from "../../parts/Pick.tsx";
import type { SectionProps, Settings } from "../../parts/use-settings.ts";
import { optionsOf, referenceOf } from "./erp-lists.ts";
import { likelyTaxCode } from "./likely-tax-code.ts";
import { Words } from "./Words.tsx";

type TaxRule = Settings["tax"];

/** Whether prices include tax, the code of lines that say nothing, and which code each tax word of the CRM is. */
export function Tax({ settings, change, mayChange, faultOf, connections }: SectionProps) {
  const texts = useTexts(settingsTexts).mapping.tax;
  const { tax } = settings;
  const set = (part: Partial<TaxRule>) => change({ tax: { ...tax, ...part } });
  const codes = referenceOf(connections, settings)?.taxCodes ?? [];
  return (
    <Flex direction="column" gap="sm">
      <Pick name="taxMode" label={texts.mode} value={tax.mode} options={Object.entries(texts.modes).map(([value, label]) => ({ value, label }))} mayChange={mayChange} fault={faultOf("tax.mode")} onPick={(mode) => set({ mode: mode as TaxRule["mode"] })} />
      <Pick name="taxDefault" label={texts.default} value={tax.defaultCode} none={texts.byErp} options={optionsOf(codes)} mayChange={mayChange} fault={faultOf("tax.defaultCode")} onPick={(defaultCode) => set({ defaultCode })} />
      <Text>{texts.wordsHelp}</Text>
      <Words name="tax" label={texts.word} words={tax.codes} options={optionsOf(codes)} likely={(word) => likelyTaxCode(word, codes)} mayChange={mayChange} faultOf={(word) => faultOf(`tax.codes.${word}`)} onChange={(words) => set({ codes: words })} />
    </Flex>
  );
}
