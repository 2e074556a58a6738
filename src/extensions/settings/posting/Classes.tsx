import { useTexts } from "../../api/surface.tsx";
import { Failure } from "../../parts/Failure.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { Pick } from "../../parts/Pick.tsx";
import { useMapping } from "../../parts/use-mapping.ts";
import type { Connection, Settings } from "../../parts/use-settings.ts";

type Rules = Settings["posting"]["classes"];
const SEPARATOR = "\n";

interface ClassesProps {
  erp: Connection;
  classes: Rules;
  set: (classes: Rules) => void;
  mayChange: boolean;
}

/** Under which class or tracking option each pipeline's revenue stands. One that a rule names and the CRM no longer does stays visible. */
export function Classes({ erp, classes, set, mayChange }: ClassesProps) {
  const texts = useTexts(settingsTexts).posting;
  const { mapping, problem, refresh } = useMapping(mayChange);
  const options = (erp.reference?.dimensions ?? []).flatMap(({ id, name, options: of }) => of.map((option) => ({ value: id + SEPARATOR + option.id, label: `${name}: ${option.name}` })));
  const own = classes.filter(({ connectionId }) => connectionId === erp.id);
  const known = mapping?.pipelines ?? [];
  const gone = own.filter(({ pipelineId }) => mapping !== null && !known.some(({ id }) => id === pipelineId)).map(({ pipelineId }) => ({ id: pipelineId, label: `${pipelineId} ?` }));
  const pick = (pipelineId: string, value: string | null) => {
    const others = classes.filter((rule) => rule.connectionId !== erp.id || rule.pipelineId !== pipelineId);
    const [dimensionId = "", optionId = ""] = (value ?? "").split(SEPARATOR);
    set(value === null ? others : [...others, { connectionId: erp.id, pipelineId, dimensionId, optionId }]);
  };
  if (options.length === 0 && own.length === 0) return null;
  return (
    <>
      {problem && <Failure problem={problem} retry={() => refresh()} />}
      {[...known, ...gone].map(({ id, label }) => {
        const rule = own.find(({ pipelineId }) => pipelineId === id);
        return <Pick key={id} name={`class-${erp.id}-${id}`} label={texts.classOf(label)} value={rule ? rule.dimensionId + SEPARATOR + rule.optionId : null} none={texts.noClass} options={options} mayChange={mayChange} onPick={(value) => pick(id, value)} />;
      })}
    </>
  );
}
