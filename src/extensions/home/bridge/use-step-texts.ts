import type { Shape } from "../../api/client.ts";
import { useTexts } from "../../api/surface.tsx";
import { bridgeTexts } from "../../texts/home/bridge/index.ts";
import { stepTexts } from "../../texts/home/steps/index.ts";
import type { Kind } from "./bridge-sought.ts";

export type Line = "crm" | "erp" | Shape<"Bridge">["steps"][number]["step"];

/** What a line of this bridge is called and where it comes from. */
export function useStepTexts(kind: Kind): (line: Line) => { name: string; short: string; why: string } {
  const { ends } = useTexts(bridgeTexts);
  const { steps, billed } = useTexts(stepTexts);
  return (line) => {
    if (line === "crm" || line === "erp") {
      const { name, why } = ends[kind][line];
      return { name: name.replace(/\s*:$/, ""), short: name.replace(/\s*:$/, ""), why };
    }
    const own: Partial<Record<Line, { name: string; short: string; why: string }>> = kind === "deals-to-billings" ? billed : {};
    return own[line] ?? steps[line];
  };
}
