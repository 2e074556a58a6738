import { Flex, Text } from "@hubspot/ui-extensions";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { Pick } from "../../parts/Pick.tsx";
import type { Mapping } from "../../parts/use-mapping.ts";
import type { SectionProps, Settings } from "../../parts/use-settings.ts";
import { referenceOf } from "./erp-lists.ts";

const OF_DEAL = ["poNumber", "memo", "terms", "copyTo", "invoiceDate", "exchangeRate", "instalments", "discountPercent", "discountAmount"] as const;
/** A date is only read from a date; a number also from a text that holds one. */
const DATES: readonly string[] = ["invoiceDate"];

/** From which property of the deal or company each part of the invoice comes. */
export function Fields({ settings, change, mayChange, faultOf, connections, mapping }: SectionProps & { mapping: Mapping }) {
  const texts = useTexts(settingsTexts).mapping.fields;
  const { fields } = settings;
  const set = (part: Partial<Settings["fields"]>) => change({ fields: { ...fields, ...part } });
  const options = (of: Mapping["dealFields"]) => of.map(({ name, label }) => ({ value: name, label: `${label} (${name})` }));
  const dates = options(mapping.dealFields.filter(({ kind }) => kind === "date"));
  const others = options(mapping.dealFields.filter(({ kind }) => kind !== "date"));
  const dimensions = referenceOf(connections, settings)?.dimensions ?? [];
  return (
    <Flex direction="column" gap="sm">
      <Text>{texts.intro}</Text>
      {OF_DEAL.map((name) => (
        <Pick key={name} name={name} label={texts.names[name]} value={fields[name]} none={texts.nowhere} options={DATES.includes(name) ? dates : others} mayChange={mayChange} fault={faultOf(`fields.${name}`)} onPick={(property) => set({ [name]: property })} />
      ))}
      <Pick name="taxNumber" label={texts.names.taxNumber} value={fields.taxNumber} none={texts.nowhere} options={options(mapping.companyFields)} mayChange={mayChange} fault={faultOf("fields.taxNumber")} onPick={(taxNumber) => set({ taxNumber })} />
      {dimensions.map(({ id, name }) => (
        <Pick key={id} name={`dimension-${id}`} label={texts.dimension(name)} value={fields.dimensions[id] ?? null} none={texts.nowhere} options={others} mayChange={mayChange} onPick={(property) => set({ dimensions: withDimension(fields.dimensions, id, property) })} />
      ))}
    </Flex>
  );
}

function withDimension(before: Record<string, string>, id: string, property: string | null): Record<string, string> {
  const { [id]: _was, ...rest } = before;
  return property === null ? rest : { ...rest, [id]: property };
}
