import { Button, DateInput, Flex, Select } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useTexts } from "../../api/surface.tsx";
import { fromInput, toInput } from "../../format/date-input.ts";
import { bridgeTexts } from "../../texts/home/bridge/index.ts";

const CUSTOM = "custom";

interface Days {
  from: string;
  to: string;
}

export interface ChosenPeriod {
  periods: Shape<"Bridge">["periods"];
  /** The name of a period, or that any two days are chosen. */
  shown: Shape<"Bridge">["periods"][number]["name"] | typeof CUSTOM;
  typed: Days;
  choose: (name: string) => void;
  type: (part: Partial<Days>) => void;
  /** Shows the days that were typed. */
  show: () => void;
}

/** A period by its name, or any two days. */
export function usePeriodChoice({ from, to, periods }: Pick<Shape<"Bridge">, "from" | "to" | "periods">, onChoose: (period: Days) => void): ChosenPeriod {
  const named = periods.find((one) => one.from === from && one.to === to)?.name ?? CUSTOM;
  const [custom, setCustom] = useState(named === CUSTOM);
  const [typed, setTyped] = useState({ from, to });
  const choose = (name: string) => {
    const period = periods.find((one) => one.name === name);
    setCustom(period === undefined);
    if (period) onChoose({ from: period.from, to: period.to });
    else setTyped({ from, to });
  };
  return { periods, shown: custom ? CUSTOM : named, typed, choose, type: (part) => setTyped((before) => ({ ...before, ...part })), show: () => onChoose(typed) };
}

export function PeriodSelect({ period: { periods, shown, choose } }: { period: ChosenPeriod }) {
  const texts = useTexts(bridgeTexts);
  const options = [...periods.map(({ name }) => ({ value: name, label: texts.periods[name] })), { value: CUSTOM, label: texts.periods.custom }];
  return <Select name="period" label={texts.period} value={shown} options={options} onChange={(value) => choose(String(value))} />;
}

export function CustomPeriod({ period: { shown, typed, type, show }, busy }: { period: ChosenPeriod; busy: boolean }) {
  const texts = useTexts(bridgeTexts);
  if (shown !== CUSTOM) return null;
  return (
    <Flex direction="row" gap="sm" align="end" wrap>
      <DateInput name="from" label={texts.from} value={toInput(typed.from)} timezone="portalTz" onChange={(day) => type({ from: fromInput(day) })} />
      <DateInput name="to" label={texts.to} value={toInput(typed.to)} timezone="portalTz" onChange={(day) => type({ to: fromInput(day) })} />
      <Button variant="secondary" disabled={busy || typed.from === "" || typed.to === ""} onClick={show}>
        {texts.show}
      </Button>
    </Flex>
  );
}
