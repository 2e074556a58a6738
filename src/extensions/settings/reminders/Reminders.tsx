import { Flex, Input, MultiSelect, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { Days } from "../../parts/Days.tsx";
import { Pick } from "../../parts/Pick.tsx";
import type { SectionProps, Settings } from "../../parts/use-settings.ts";
import { datesFrom, thresholdsFrom, thresholdsText } from "./lists.ts";

type Rules = Settings["reminders"];
const MODES = ["off", "draft", "send"] as const;
const VIAS = ["erp-mail", "crm-task"] as const;

/** When and how customers are reminded of what is overdue. */
export function Reminders({ settings, change, mayChange, faultOf }: SectionProps) {
  const texts = useTexts(settingsTexts).reminders;
  const { reminders } = settings;
  const set = (part: Partial<Rules>) => change({ reminders: { ...reminders, ...part } });
  const on = reminders.mode !== "off";
  return (
    <Flex direction="column" gap="sm">
      <Text>{texts.intro}</Text>
      <Pick name="remindersMode" label={texts.mode} value={reminders.mode} options={MODES.map((value) => ({ value, label: texts.modes[value] }))} mayChange={mayChange} fault={faultOf("reminders.mode")} onPick={(mode) => set({ mode: mode as Rules["mode"] })} />
      {on && (
        <>
          <Pick name="remindersVia" label={texts.via} value={reminders.via} options={VIAS.map((value) => ({ value, label: texts.vias[value] }))} mayChange={mayChange} fault={faultOf("reminders.via")} onPick={(via) => set({ via: via as Rules["via"] })} />
          <Typed name="thresholds" label={texts.thresholds} description={texts.thresholdsHelp} shown={thresholdsText(reminders.thresholds)} mayChange={mayChange} fault={faultUnder(faultOf, "reminders.thresholds", Object.keys(reminders.thresholds))} onType={(text) => set({ thresholds: thresholdsFrom(text) })} />
          <Days name="attempts" label={texts.attempts} description={texts.attemptsHelp} value={reminders.attempts} min={1} max={10} mayChange={mayChange} fault={faultOf("reminders.attempts")} onChange={(attempts) => set({ attempts })} />
          <Days name="daysApart" label={texts.daysApart} value={reminders.daysApart} min={1} max={90} mayChange={mayChange} fault={faultOf("reminders.daysApart")} onChange={(daysApart) => set({ daysApart })} />
          <Days name="afterDays" label={texts.afterDays} value={reminders.afterDays} min={1} max={365} mayChange={mayChange} fault={faultOf("reminders.afterDays")} onChange={(afterDays) => set({ afterDays })} />
          <MultiSelect name="quietWeekdays" label={texts.quietWeekdays} value={reminders.quietWeekdays} options={texts.weekdays.map((label, at) => ({ value: at + 1, label }))} readOnly={!mayChange} error={faultOf("reminders.quietWeekdays") !== undefined} onChange={(days) => set({ quietWeekdays: days.map(Number) })} />
          <Typed name="quietDates" label={texts.quietDates} description={texts.quietDatesHelp} shown={reminders.quietDates.join(", ")} mayChange={mayChange} fault={faultUnder(faultOf, "reminders.quietDates", reminders.quietDates.keys())} onType={(text) => set({ quietDates: datesFrom(text) })} />
        </>
      )}
    </Flex>
  );
}

/** Of the list, or of the first of its entries that was refused. */
function faultUnder(faultOf: SectionProps["faultOf"], path: string, entries: Iterable<string | number>): string | undefined {
  return [path, ...[...entries].map((entry) => `${path}.${entry}`)].map(faultOf).find((fault) => fault !== undefined);
}

interface TypedProps {
  name: string;
  label: string;
  description: string;
  shown: string;
  mayChange: boolean;
  fault: string | undefined;
  onType: (text: string) => void;
}

/** A list as people write it: what is typed stays as it is typed, also where it does not read as a list yet. */
function Typed({ name, label, description, shown, mayChange, fault, onType }: TypedProps) {
  const [text, setText] = useState(shown);
  const type = (typed: string) => {
    setText(typed);
    onType(typed);
  };
  return <Input name={name} label={label} description={description} value={text} readOnly={!mayChange} error={fault !== undefined} {...(fault === undefined ? {} : { validationMessage: fault })} onInput={type} onChange={type} />;
}
