import { Button, Flex, Form, Input, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { Pick } from "../Pick.tsx";
import type { SectionProps, Settings } from "../use-settings.ts";
import { optionsOf, referenceOf } from "./erp-lists.ts";
import { likelyTaxCode } from "./likely-tax-code.ts";

type TaxRule = Settings["tax"];

/** Whether prices include tax, the code of lines that say nothing, and which code each tax word of the CRM is. */
export function Tax({ settings, change, mayChange, faultOf, connections }: SectionProps) {
  const texts = useTexts(settingsTexts).mapping.tax;
  const { tax } = settings;
  const set = (part: Partial<TaxRule>) => change({ tax: { ...tax, ...part } });
  const codes = referenceOf(connections, settings)?.taxCodes ?? [];
  const [word, setWord] = useState("");
  const added = word.trim();
  const add = () => {
    if (added === "" || added in tax.codes) return;
    set({ codes: { ...tax.codes, [added]: likelyTaxCode(added, codes) ?? "" } });
    setWord("");
  };
  return (
    <Flex direction="column" gap="sm">
      <Pick name="taxMode" label={texts.mode} value={tax.mode} options={Object.entries(texts.modes).map(([value, label]) => ({ value, label }))} mayChange={mayChange} fault={faultOf("tax.mode")} onPick={(mode) => set({ mode: mode as TaxRule["mode"] })} />
      <Pick name="taxDefault" label={texts.default} value={tax.defaultCode} none={texts.byErp} options={optionsOf(codes)} mayChange={mayChange} fault={faultOf("tax.defaultCode")} onPick={(defaultCode) => set({ defaultCode })} />
      <Text>{texts.wordsHelp}</Text>
      {Object.entries(tax.codes).map(([name, code]) => (
        <Flex key={name} direction="row" gap="sm" align="end" wrap>
          <Pick name={`tax-${name}`} label={texts.wordIs(name)} value={code} options={optionsOf(codes)} mayChange={mayChange} fault={faultOf(`tax.codes.${name}`) ?? (code === "" ? texts.choose : undefined)} onPick={(chosen) => set({ codes: { ...tax.codes, [name]: chosen ?? "" } })} />
          {mayChange && (
            <Button size="xs" variant="transparent" onClick={() => set({ codes: Object.fromEntries(Object.entries(tax.codes).filter(([one]) => one !== name)) })}>
              {texts.remove(name)}
            </Button>
          )}
        </Flex>
      ))}
      {mayChange && (
        <Form onSubmit={() => add()}>
          <Flex direction="row" gap="sm" align="end" wrap>
            <Input name="taxWord" label={texts.word} value={word} onInput={setWord} onChange={setWord} />
            <Button type="submit" size="sm" variant="secondary" disabled={added === ""}>
              {texts.add}
            </Button>
          </Flex>
        </Form>
      )}
    </Flex>
  );
}
