import { Button, DateInput, Flex, Select } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useTexts } from "../../api/surface.tsx";
import { fromInput, toInput } from "../../format/date-input.ts";
import { bridgeTexts } from "../../texts/home/bridge/index.ts";

interface PeriodChoiceProps {
  bridge: Pick<Shape<"Bridge">, "from" | "to" | "periods">;
  busy: boolean;
  onChoose: (period: { from: string; to: string }) => void;
}

const CUSTOM = "custom";

/** A period by its name, or any two days. */
export function PeriodChoice({ bridge: { from, to, periods }, busy, onChoose }: PeriodChoiceProps) {
  const texts = useTexts(bridgeTexts);
  const shown = periods.find((one) => one.from === from && one.to === to)?.name ?? CUSTOM;
  const [custom, setCustom] = useState(shown === CUSTOM);
  const [typed, setTyped] = useState({ from, to });
  const choose = (name: string) => {
    const period = periods.find((one) => one.name === name);
    setCustom(period === undefined);
    if (period) onChoose({ from: period.from, to: period.to });
    else setTyped({ from, to });
  };
  const options = [...periods.map(({ name }) => ({ value: name, label: texts.periods[name] })), { value: CUSTOM, label: texts.periods.custom }];
  return (
    <Flex direction="row" gap="sm" align="end" wrap>
      <Select name="period" label={texts.period} value={custom ? CUSTOM : shown} options={options} onChange={(value) => choose(String(value))} />
      {custom && (
        <>
          <DateInput name="from" label={texts.from} value={toInput(typed.from)} timezone="portalTz" onChange={(day) => setTyped({ ...typed, from: fromInput(day) })} />
          <DateInput name="to" label={texts.to} value={toInput(typed.to)} timezone="portalTz" onChange={(day) => setTyped({ ...typed, to: fromInput(day) })} />
          <Button variant="secondary" disabled={busy || typed.from === "" || typed.to === ""} onClick={() => onChoose(typed)}>
            {texts.show}
          </Button>
        </>
      )}
    </Flex>
  );
}
