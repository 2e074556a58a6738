import { Flex, Heading, Text } from "@hubspot/ui-extensions";
import { useTexts } from "../../api/surface.tsx";
import { Failure } from "../../parts/Failure.tsx";
import { earningTexts } from "../../texts/home/earning/index.ts";
import { Pick } from "../../parts/Pick.tsx";
import { useMapping } from "../../parts/use-mapping.ts";
import type { Settings, SettingsPage } from "../../parts/use-settings.ts";
import { Items } from "./Items.tsx";
import { choices, PolicyChoice, type Policy } from "./PolicyChoice.tsx";

type Rules = Settings["recognition"];
const FIELDS = ["delivered", "starts", "ends", "policy"] as const;

/** When what was sold is earned: by kind of item, by item, by what the deal says, and what a change does to it. */
export function Recognition({ settings: { recognition: rules }, change, mayChange, faultOf }: NonNullable<SettingsPage["section"]>) {
  const texts = useTexts(earningTexts);
  const lists = useMapping(mayChange);
  const set = (part: Partial<Rules>) => change({ recognition: { ...rules, ...part } });
  const options = (of: (kind: string) => boolean) => (lists.mapping?.dealFields ?? []).filter(({ kind }) => of(kind)).map(({ name, label }) => ({ value: name, label: `${label} (${name})` }));
  const isDate = (kind: string) => kind === "date";
  const rule = (name: "changes" | "bundles" | "residue", label: string, of: Record<string, string>) => (
    <Pick name={name} label={label} value={rules[name]} options={choices(of)} mayChange={mayChange} fault={faultOf(`recognition.${name}`)} onPick={(value) => set({ [name]: value })} />
  );
  return (
    <Flex direction="column" gap="sm">
      <Text>{texts.intro}</Text>
      {(["oneOff", "recurring"] as const).map((kind) => (
        <PolicyChoice<Policy> key={kind} path={`recognition.${kind}`} label={texts[kind]} policy={rules[kind]} set={(policy) => set({ [kind]: policy })} mayChange={mayChange} faultOf={faultOf} />
      ))}
      {rule("changes", texts.changes, texts.changed)}
      {rule("bundles", texts.bundles, texts.bundled)}
      {rule("residue", texts.residue, texts.residues)}
      <Heading>{texts.fields}</Heading>
      {lists.problem && <Failure problem={lists.problem} retry={() => lists.refresh()} />}
      {FIELDS.map((name) => (
        <Pick key={name} name={`recognition.${name}`} label={texts.of[name]} {...(name === "policy" ? { description: texts.policyHelp } : {})} value={rules.fields[name]} none={texts.nowhere} options={options(name === "policy" ? (kind) => !isDate(kind) : isDate)} mayChange={mayChange} fault={faultOf(`recognition.fields.${name}`)} onPick={(property) => set({ fields: { ...rules.fields, [name]: property } })} />
      ))}
      <Items items={rules.items} set={(items) => set({ items })} mayChange={mayChange} faultOf={faultOf} />
    </Flex>
  );
}
