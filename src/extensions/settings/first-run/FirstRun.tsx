import { Alert, Button, Flex, StatusTag, StepIndicator, Text, Tile } from "@hubspot/ui-extensions";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { TestDeal } from "../mapping/TestDeal.tsx";
import type { SectionProps } from "../../parts/use-settings.ts";
import { isDone, STEPS, type StepName } from "./steps.ts";

/** Six steps, each with what to look at, resumable at any of them: what is done is known from the account itself. */
export function FirstRun(props: SectionProps) {
  const texts = useTexts(settingsTexts).firstRun;
  const done = STEPS.map(({ name }) => isDone(name, props));
  const next = done.indexOf(false);
  return (
    <Flex direction="column" gap="md">
      {next < 0 ? <Alert title={texts.done} variant="success" /> : <Text>{texts.intro}</Text>}
      <StepIndicator stepNames={STEPS.map(({ name }) => texts.names[name])} currentStep={next < 0 ? STEPS.length : next} />
      {STEPS.map(({ name, section }, index) => (
        <Step key={name} name={name} number={index + 1} state={done[index] ? "done" : index === next ? "next" : "open"} onOpen={() => props.open(section)} props={props} />
      ))}
    </Flex>
  );
}

interface StepProps {
  name: StepName;
  number: number;
  state: "done" | "next" | "open";
  onOpen: () => void;
  props: SectionProps;
}

const TONES = { done: "success", next: "info", open: "default" } as const;

function Step({ name, number, state, onOpen, props }: StepProps) {
  const texts = useTexts(settingsTexts).firstRun;
  const { settings, mayChange, saveNow } = props;
  const words = { done: texts.isDone, next: texts.isNext, open: texts.isOpen };
  const byHand = name !== "connect" && name !== "live";
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Flex direction="row" gap="sm" align="center" wrap>
          <Text format={{ fontWeight: "bold" }}>{texts.names[name]}</Text>
          <StatusTag variant={TONES[state]}>{words[state]}</StatusTag>
          <Text variant="microcopy">{texts.step(number, STEPS.length)}</Text>
        </Flex>
        <Text>{texts.say[name]}</Text>
        {name === "try" && state === "next" && <TestDeal {...props} />}
        <Flex direction="row" gap="sm" wrap>
          {name === "try" ? null : (
            <Button size="xs" variant="secondary" onClick={onOpen}>
              {texts.open}
            </Button>
          )}
          {mayChange && byHand && state !== "done" && (
            <Button size="xs" variant={state === "next" ? "primary" : "secondary"} onClick={() => saveNow({ firstRun: [...settings.firstRun, name] })}>
              {texts.right}
            </Button>
          )}
        </Flex>
      </Flex>
    </Tile>
  );
}
