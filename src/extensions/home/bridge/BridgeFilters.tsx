import { Accordion, AutoGrid, DateInput, Flex, Select, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useTexts } from "../../api/surface.tsx";
import { fromInput, toInput } from "../../format/date-input.ts";
import { bridgeTexts } from "../../texts/home/bridge/index.ts";
import { isScoped, KINDS, type BridgeSought } from "./bridge-sought.ts";
import { CustomPeriod, PeriodSelect, usePeriodChoice } from "./PeriodChoice.tsx";

interface BridgeFiltersProps {
  bridge: Shape<"Bridge">;
  sought: BridgeSought;
  busy: boolean;
  onSearch: (sought: BridgeSought) => void;
}

/** Which numbers, of which period and deals. Every choice shows at once; a list with nothing to choose is left out. */
export function BridgeFilters({ bridge, sought, busy, onSearch }: BridgeFiltersProps) {
  const texts = useTexts(bridgeTexts);
  const change = (part: Partial<BridgeSought>) => onSearch({ ...sought, ...part });
  const period = usePeriodChoice(bridge, change);
  return (
    <Flex direction="column" gap="sm">
      <AutoGrid columnWidth={240} gap="small">
        <PeriodSelect period={period} />
        <Select
          name="kind"
          label={texts.kind}
          value={sought.kind}
          options={KINDS.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
          onChange={(value) => change({ kind: KINDS.find((kind) => kind === value) ?? "deals-to-revenue" })}
        />
        {isScoped(sought.kind) && <ScopeChoice bridge={bridge} sought={sought} onChange={change} />}
      </AutoGrid>
      {isScoped(sought.kind) && bridge.choices.ownersWithheld && bridge.choices.owners.length > 0 && <Text variant="microcopy">{texts.ownersWithheld}</Text>}
      <CustomPeriod period={period} busy={busy} />
      <Accordion title={texts.more} size="xs">
        <MomentChoice sought={sought} onChange={change} />
      </Accordion>
    </Flex>
  );
}

interface ChoiceProps {
  sought: BridgeSought;
  onChange: (part: Partial<BridgeSought>) => void;
}

function ScopeChoice({ bridge: { choices }, sought, onChange }: ChoiceProps & { bridge: Shape<"Bridge"> }) {
  const texts = useTexts(bridgeTexts);
  const plain = (list: readonly string[]) => list.map((code) => ({ id: code, label: code }));
  const owners = choices.owners.map(({ id, label }) => ({ id, label: label ?? texts.ownerNumber(id) }));
  return (
    <>
      <Choice name="pipeline" label={texts.pipeline} every={texts.everyPipeline} list={choices.pipelines} value={sought.pipeline} onChoose={(pipeline) => onChange({ pipeline })} />
      <Choice name="owner" label={texts.owner} every={texts.everyOwner} list={owners} value={sought.owner} onChoose={(owner) => onChange({ owner })} />
      <Choice name="currency" label={texts.currency} every={texts.everyCurrency} list={plain(choices.currencies)} value={sought.currency} onChoose={(currency) => onChange({ currency })} />
      {choices.books.length > 1 && (
        <Select name="book" label={texts.book} value={sought.book || choices.books[0]} options={choices.books.map((code) => ({ value: code, label: code }))} onChange={(value) => onChange({ book: String(value) })} />
      )}
    </>
  );
}

interface OneChoiceProps {
  name: string;
  label: string;
  /** What choosing nothing is called. */
  every: string;
  list: readonly { id: string; label: string | null }[];
  value: string;
  onChoose: (id: string) => void;
}

function Choice({ name, label, every, list, value, onChoose }: OneChoiceProps) {
  const known = list.map((one) => ({ value: one.id, label: one.label ?? one.id }));
  // What was chosen stays to be seen where the period that is shown now has none of it.
  const chosen = value === "" || known.some((one) => one.value === value) ? [] : [{ value, label: value }];
  if (known.length < 2 && value === "") return null;
  return <Select name={name} label={label} value={value} options={[{ value: "", label: every }, ...known, ...chosen]} onChange={(picked) => onChoose(String(picked))} />;
}

function MomentChoice({ sought, onChange }: ChoiceProps) {
  const texts = useTexts(bridgeTexts);
  const [typed, setTyped] = useState({ asOf: sought.asOf, reportedOn: sought.reportedOn });
  const set = (part: Partial<typeof typed>) => {
    setTyped((before) => ({ ...before, ...part }));
    onChange(part);
  };
  return (
    <Flex direction="row" gap="sm" wrap>
      <DateInput name="asOf" label={texts.asOf} description={texts.asOfHelp} value={toInput(typed.asOf)} timezone="portalTz" onChange={(day) => set({ asOf: fromInput(day) })} />
      <DateInput name="reportedOn" label={texts.reportedOn} description={texts.reportedOnHelp} value={toInput(typed.reportedOn)} timezone="portalTz" onChange={(day) => set({ reportedOn: fromInput(day) })} />
    </Flex>
  );
}
