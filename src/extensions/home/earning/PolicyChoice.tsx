import { Flex, TextArea } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useTexts } from "../../api/surface.tsx";
import { earningTexts } from "../../texts/home/earning/index.ts";
import { Days } from "../../parts/Days.tsx";
import { Pick } from "../../parts/Pick.tsx";
import type { Settings } from "../../parts/use-settings.ts";
import { milestonesIn, milestonesText } from "./milestones-in.ts";

export type Policy = Settings["recognition"]["oneOff"];
type Of<Earn extends Policy["earn"]> = Extract<Policy, { earn: Earn }>;

interface PolicyProps<P> {
  /** Where the policy stands in the settings: "recognition.oneOff" */
  path: string;
  policy: P;
  set: (policy: P) => void;
  mayChange: boolean;
  faultOf: (path: string) => string | undefined;
}

export const choices = (of: Record<string, string>) => Object.entries(of).map(([value, label]) => ({ value, label }));

/** How something is earned, and what else has to be said of that. `none`: what no policy of its own means. */
export function PolicyChoice<P extends Policy | null>({ label, none, ...props }: PolicyProps<P> & { label: string; none?: P extends Policy ? never : string }) {
  const texts = useTexts(earningTexts);
  const { path, policy, set, mayChange, faultOf } = props;
  const fresh = (earn: string | null): Policy | null => {
    if (earn === "over-time") return { earn, by: "prorated-months", months: null, starts: "invoice" };
    if (earn === "milestones") return { earn, milestones: [{ name: texts.first, percent: "100", field: null }] };
    return earn === null ? null : { earn: earn as "usage" };
  };
  const given = set as (policy: Policy | null) => void;
  return (
    <Flex direction="column" gap="xs">
      <Pick name={path} label={label} value={policy?.earn ?? null} {...(none === undefined ? {} : { none })} options={choices(texts.earns)} mayChange={mayChange} fault={faultOf(`${path}.earn`)} onPick={(earn) => given(fresh(earn))} />
      {policy?.earn === "over-time" && <Term {...props} policy={policy} set={given} />}
      {policy?.earn === "milestones" && <Milestones {...props} policy={policy} set={given} />}
    </Flex>
  );
}

function Term({ path, policy, set, mayChange, faultOf }: PolicyProps<Of<"over-time">>) {
  const texts = useTexts(earningTexts);
  return (
    <Flex direction="row" gap="sm" wrap>
      <Pick name={`${path}.by`} label={texts.by} value={policy.by} options={choices(texts.spreads)} mayChange={mayChange} onPick={(by) => set({ ...policy, by: by as typeof policy.by })} />
      <Pick name={`${path}.starts`} label={texts.starts} value={policy.starts} options={choices(texts.startsOn)} mayChange={mayChange} onPick={(starts) => set({ ...policy, starts: starts as typeof policy.starts })} />
      <Days name={`${path}.months`} label={texts.months} description={texts.monthsHelp} value={policy.months ?? 0} max={1200} mayChange={mayChange} fault={faultOf(`${path}.months`)} onChange={(months) => set({ ...policy, months: months || null })} />
    </Flex>
  );
}

function Milestones({ path, policy, set, mayChange }: PolicyProps<Of<"milestones">>) {
  const texts = useTexts(earningTexts);
  const [typed, setTyped] = useState(() => milestonesText(policy.milestones));
  const read = milestonesIn(typed);
  const wrong = read === null;
  // What was discarded, or came with somebody else's save, shows in place of what was typed before.
  const own = milestonesText(policy.milestones);
  const shown = wrong || milestonesText(read) === own ? typed : own;
  const take = (text: string) => {
    setTyped(text);
    const milestones = milestonesIn(text);
    if (milestones !== null) set({ ...policy, milestones });
  };
  return <TextArea name={`${path}.milestones`} label={texts.milestones} description={texts.milestonesHelp} value={shown} readOnly={!mayChange} error={wrong} validationMessage={wrong ? texts.milestonesWrong : ""} onInput={take} onChange={take} />;
}
