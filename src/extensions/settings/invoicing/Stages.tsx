import { Flex, LoadingSpinner, MultiSelect } from "@hubspot/ui-extensions";
import { useTexts } from "../../api/surface.tsx";
import { Failure } from "../../parts/Failure.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import type { Lists } from "../../parts/use-mapping.ts";
import type { SectionProps } from "../../parts/use-settings.ts";

const SEPARATOR = "\n";

/** The stages that invoice by themselves; none chosen means every stage the CRM counts as won. */
export function Stages({ settings, change, mayChange, faultOf, lists }: SectionProps & { lists: Lists }) {
  const texts = useTexts(settingsTexts).invoicing;
  const { stages } = settings.trigger;
  const pipelines = lists.mapping?.pipelines ?? [];
  const options = pipelines.flatMap((pipeline) => pipeline.stages.map((stage) => ({ label: `${pipeline.label}: ${stage.label}`, value: pipeline.id + SEPARATOR + stage.id })));
  const unknown = stages.map(({ pipelineId, stageId }) => pipelineId + SEPARATOR + stageId).filter((value) => !options.some((option) => option.value === value));
  const fault = faultOf("trigger.stages");
  if (lists.mapping === null || (lists.busy && options.length === 0)) return lists.problem ? <Failure problem={lists.problem} retry={() => lists.refresh()} /> : <LoadingSpinner label={texts.readingStages} showLabel />;
  return (
    <Flex direction="column" gap="xs">
      <MultiSelect
        name="stages"
        label={texts.stages}
        description={stages.length === 0 ? texts.everyWonStage : texts.onlyThese}
        value={stages.map(({ pipelineId, stageId }) => pipelineId + SEPARATOR + stageId)}
        options={[...options, ...unknown.map((value) => ({ label: `${value.replace(SEPARATOR, ": ")} ?`, value }))]}
        readOnly={!mayChange}
        error={fault !== undefined}
        validationMessage={fault ?? ""}
        onChange={(chosen) => change({ trigger: { ...settings.trigger, stages: chosen.map((value) => stageOf(String(value))) } })}
      />
      {lists.problem && <Failure problem={lists.problem} retry={() => lists.refresh()} />}
    </Flex>
  );
}

function stageOf(value: string): { pipelineId: string; stageId: string } {
  const [pipelineId = "", stageId = ""] = value.split(SEPARATOR);
  return { pipelineId, stageId };
}
