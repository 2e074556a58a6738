import { Button, DateInput, Flex, Form, Input, Select } from "@hubspot/ui-extensions";
import { useRef, useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { fromInput, toInput } from "../../format/date-input.ts";
import { Failure } from "../../parts/Failure.tsx";
import { byHandTexts } from "../../texts/home/by-hand/index.ts";
import { amountOf, minorIn } from "./amount.ts";

interface EnterProps {
  dealId: string;
  deal: Shape<"DealRecognition">;
  onEntered: () => void;
}

type Fields = { kind: "usage" | "milestone"; lineId: string; on: string; amount: string; milestone: string };

/** Usage or a milestone, of one line, on one day. */
export function Enter({ dealId, deal, onEntered }: EnterProps) {
  const texts = useTexts(byHandTexts);
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [fields, setFields] = useState<Fields>({ kind: "usage", lineId: deal.lines[0]?.lineId ?? "", on: "", amount: "", milestone: "" });
  const set = (part: Partial<Fields>) => setFields((before) => ({ ...before, ...part }));
  const idOf = useEntryId();
  const wanted = entryIn(fields, deal.decimals);
  const send = () => {
    if (wanted === null) return;
    act(
      () => api.post("/api/v1/deals/{dealId}/recognition", { path: { dealId }, body: { entryId: idOf(wanted), ...wanted } }),
      () => {
        idOf(null);
        set({ amount: "", milestone: "" });
        onEntered();
      },
    );
  };
  return (
    <Form onSubmit={send}>
      <Flex direction="column" gap="sm" align="start">
        <Flex direction="row" gap="sm" align="start" wrap>
          <Select name="kind" label={texts.kind} value={fields.kind} options={(["usage", "milestone"] as const).map((value) => ({ value, label: texts.kinds[value] }))} onChange={(kind) => set({ kind: kind as Fields["kind"] })} />
          <Select name="line" label={texts.line} value={fields.lineId} options={deal.lines.map(({ lineId, name }) => ({ value: lineId, label: name === "" ? lineId : name }))} onChange={(lineId) => set({ lineId: String(lineId) })} />
          <DateInput name="on" label={texts.on} value={toInput(fields.on)} timezone="portalTz" onChange={(day) => set({ on: fromInput(day) })} />
          {fields.kind === "usage" ? <Amount deal={deal} typed={fields.amount} onType={(amount) => set({ amount })} /> : <Milestone names={deal.milestones} value={fields.milestone} onType={(milestone) => set({ milestone })} />}
        </Flex>
        {problem && <Failure problem={problem} />}
        <Button type="submit" variant="primary" disabled={busy || wanted === null}>
          {texts.enter}
        </Button>
      </Flex>
    </Form>
  );
}

/** What would be sent; null while something is missing. */
function entryIn({ kind, lineId, on, amount, milestone }: Fields, decimals: number) {
  if (lineId === "" || on === "") return null;
  if (kind === "milestone") return milestone.trim() === "" ? null : { kind, lineId, on, milestone: milestone.trim() };
  const minor = minorIn(amount, decimals);
  return minor === null || minor === 0 ? null : { kind, lineId, on, minor };
}

/** The same entry keeps its id until it went through, so that one sent again counts once; another entry is given another. */
function useEntryId(): (entry: object | null) => string {
  const last = useRef({ entry: "", id: "" });
  return (entry) => {
    const text = JSON.stringify(entry);
    if (last.current.entry !== text) last.current = { entry: text, id: crypto.randomUUID() };
    return last.current.id;
  };
}

function Amount({ deal: { currency, decimals }, typed, onType }: { deal: EnterProps["deal"]; typed: string; onType: (text: string) => void }) {
  const texts = useTexts(byHandTexts);
  const formats = useFormats();
  const minor = minorIn(typed, decimals);
  const wrong = typed.trim() !== "" && minor === null;
  const description = minor === null ? texts.amountHelp : texts.reads(formats.money({ amount: amountOf(minor, decimals), currency }));
  return <Input name="amount" label={texts.amount(currency)} description={description} value={typed} error={wrong} validationMessage={wrong ? texts.noAmount : ""} onInput={onType} onChange={onType} />;
}

/** From the settings' own names, which have to match to the letter; typed where the settings name none. */
function Milestone({ names, value, onType }: { names: readonly string[]; value: string; onType: (text: string) => void }) {
  const texts = useTexts(byHandTexts);
  const type = (text: string) => onType(text.slice(0, 100));
  if (names.length === 0) return <Input name="milestone" label={texts.milestone} description={texts.milestoneHelp} value={value} onInput={type} onChange={type} />;
  return <Select name="milestone" label={texts.milestone} value={value} options={[{ value: "", label: texts.choose }, ...names.map((name) => ({ value: name, label: name }))]} onChange={(name) => type(String(name))} />;
}
