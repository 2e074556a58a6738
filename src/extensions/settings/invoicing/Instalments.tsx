import { Flex, Input } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { Days } from "../../parts/Days.tsx";
import { Pick } from "../../parts/Pick.tsx";
import type { SectionProps, Settings } from "../../parts/use-settings.ts";
import { partsOf, textOf } from "./instalment-parts.ts";

type Rule = Settings["instalments"];

/** One invoice, shares of it at several dates, or one a month. */
export function Instalments({ settings, change, mayChange, faultOf }: SectionProps) {
  const texts = useTexts(settingsTexts).invoicing.instalments;
  const rule = settings.instalments;
  const set = (instalments: Rule) => change({ instalments });
  const start: Record<Rule["kind"], Rule> = {
    none: { kind: "none" },
    percent: { kind: "percent", parts: [{ percent: "50", afterDays: 0 }, { percent: "50", afterDays: 30 }], issue: "on-date" },
    monthly: { kind: "monthly", months: 12, issue: "on-date" },
  };
  return (
    <Flex direction="column" gap="sm">
      <Pick name="instalments" label={texts.label} value={rule.kind} options={Object.entries(texts.kinds).map(([value, label]) => ({ value, label }))} mayChange={mayChange} onPick={(kind) => set(start[kind as Rule["kind"]])} />
      {rule.kind === "percent" && <Shares rule={rule} set={set} mayChange={mayChange} fault={faultOf("instalments.parts")} />}
      {rule.kind === "monthly" && <Days name="months" label={texts.months} value={rule.months} min={2} max={120} mayChange={mayChange} fault={faultOf("instalments.months")} onChange={(months) => set({ ...rule, months })} />}
    </Flex>
  );
}

function Shares({ rule, set, mayChange, fault }: { rule: Extract<Rule, { kind: "percent" }>; set: (rule: Rule) => void; mayChange: boolean; fault: string | undefined }) {
  const texts = useTexts(settingsTexts).invoicing.instalments;
  const [typed, setTyped] = useState(() => textOf(rule.parts));
  const unreadable = partsOf(typed) === null;
  const take = (text: string) => {
    setTyped(text);
    const parts = partsOf(text);
    if (parts !== null) set({ ...rule, parts });
  };
  return (
    <Input name="shares" label={texts.shares} description={texts.sharesHelp} value={typed} readOnly={!mayChange} error={unreadable || fault !== undefined} validationMessage={unreadable ? texts.unreadable : (fault ?? "")} onInput={take} onChange={take} />
  );
}
